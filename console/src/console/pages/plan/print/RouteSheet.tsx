import { count, date, distance, money, time, timeWindow, weight } from '../../../../shared/format';
import type { Sheet } from '../api';
import type { Row, StopTask } from '../model';
import { usePlanTexts } from '../texts';
import type { Door } from './doors';

interface Props {
  row: Row;
  sheet: Sheet;
  day: string;
  /** By order; undefined where they are not read. */
  doors?: ReadonlyMap<string, Door>;
}

/** One driver's paper. */
export function RouteSheet({ row, sheet, day, doors }: Props) {
  const t = usePlanTexts();
  const { lane, route, burden } = row;
  if (!route) return null;
  const columns = ['stop', 'arrival', 'window', 'door', 'order', 'parcels', 'collect', 'signed'] as const;
  return (
    <article className="plan-sheet">
      <h2>
        {lane.vehicleCode} · {lane.driverName ?? t('lane.noDriver')}
      </h2>
      <p>
        {sheet.siteName}, {date(`${day}T12:00:00Z`, 'UTC')}: {timeWindow(route.start, route.end, sheet.zone)}{' '}
        · {distance(route.distanceMeters)} · {t('details.parcels', { count: burden.parcels })} ·{' '}
        {weight(burden.weightGrams)} · {t('print.cash', { amount: cashOf(row, doors) })}
      </p>
      <div className="plan-sheet-table" role="region" tabIndex={0} aria-label={lane.vehicleCode}>
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`print.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row.stops.flatMap((stop) =>
              stop.tasks.map((task) => (
                <tr key={task.jobId}>
                  <td>{count(stop.index + 1)}</td>
                  <td>{time(stop.serves, sheet.zone)}</td>
                  <td>{windowsOf(task, sheet.zone)}</td>
                  <td>
                    <AtTheDoor door={task.job && doors?.get(task.job.orderId)} />
                  </td>
                  <td>{task.number}</td>
                  <td>{task.job ? count(task.job.load.parcels) : ''}</td>
                  <td>{amountOf(task.job && doors?.get(task.job.orderId))}</td>
                  <td />
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </article>
  );
}

function AtTheDoor({ door }: { door: Door | undefined }) {
  if (!door) return null;
  return (
    <>
      <strong>{door.recipient}</strong> {door.phone}
      <br />
      {door.address}
      {door.note ? (
        <>
          <br />
          <em>{door.note}</em>
        </>
      ) : null}
    </>
  );
}

const windowsOf = ({ job, promise }: StopTask, zone: string) =>
  (promise ? [promise] : (job?.windows ?? [])).map((it) => timeWindow(it.start, it.end, zone)).join(', ');

const amountOf = (door: Door | undefined) =>
  door?.toCollect ? money(door.toCollect.amountMinor, door.toCollect.currency) : '';

/** All that the driver has to collect, currency by currency; each order once. */
function cashOf(row: Row, doors: Props['doors']): string {
  const orders = new Set(row.stops.flatMap((stop) => stop.tasks.map((task) => task.job?.orderId ?? '')));
  const sums = new Map<string, number>();
  for (const id of orders) {
    const owed = doors?.get(id)?.toCollect;
    if (owed) sums.set(owed.currency, (sums.get(owed.currency) ?? 0) + owed.amountMinor);
  }
  return [...sums].map(([currency, minor]) => money(minor, currency)).join(' + ') || '–';
}
