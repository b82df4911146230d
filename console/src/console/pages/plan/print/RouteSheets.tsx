import { PrinterOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { count, date, distance, duration, time, timeWindow, weight } from '../../../../shared/format';
import { Unreadable } from '../../../frame/problems';
import type { Sheet } from '../api';
import { rows, type Row } from '../model';
import { usePlan } from '../planner/usePlan';
import { usePlanTexts } from '../texts';

/** A page of paper for each route: who drives, and the stops with their times. */
export function RouteSheets() {
  const t = usePlanTexts();
  const { id = '' } = useParams();
  const { plan, sheet } = usePlan(id);
  const failed = plan.error ?? sheet.error;
  const used = useMemo(
    () =>
      plan.data && sheet.data
        ? rows(plan.data.value, sheet.data).filter((row) => row.stops.length > 0)
        : undefined,
    [plan.data, sheet.data],
  );
  return (
    <div className="page plan-sheets">
      <header className="page-head no-print">
        <h1>
          <Link to="/plan">{t('title')}</Link> · <Link to={`/plan/${id}`}>{t('print.back')}</Link> ·{' '}
          {t('print.title')}
        </h1>
        <div className="page-actions">
          <Button
            type="primary"
            icon={<PrinterOutlined />}
            disabled={!used?.length}
            onClick={() => window.print()}
          >
            {t('action.print')}
          </Button>
        </div>
      </header>
      {failed ? <Unreadable error={failed} retry={() => void plan.refetch()} /> : null}
      {!used && !failed ? <Skeleton active /> : null}
      {used?.length === 0 ? <Empty description={t('print.none')} /> : null}
      {used && sheet.data && plan.data
        ? used.map((row) => (
            <RouteSheet key={row.lane.shiftId} row={row} sheet={sheet.data} day={plan.data.value.day} />
          ))
        : null}
    </div>
  );
}

function RouteSheet({ row, sheet, day }: { row: Row; sheet: Sheet; day: string }) {
  const t = usePlanTexts();
  const { lane, route, burden } = row;
  if (!route) return null;
  return (
    <article className="plan-sheet">
      <h2>
        {lane.vehicleCode} · {lane.driverName ?? t('lane.noDriver')}
      </h2>
      <p>
        {sheet.siteName}, {date(`${day}T12:00:00Z`, 'UTC')}: {timeWindow(route.start, route.end, sheet.zone)}{' '}
        · {distance(route.distanceMeters)} · {t('details.parcels', { count: burden.parcels })} ·{' '}
        {weight(burden.weightGrams)}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('print.stop')}</th>
            <th>{t('print.arrival')}</th>
            <th>{t('compare.job')}</th>
            <th>{t('details.windows')}</th>
            <th>{t('details.parcelsHead')}</th>
            <th>{t('details.service')}</th>
            <th>{t('print.signed')}</th>
          </tr>
        </thead>
        <tbody>
          {row.stops.flatMap((stop) =>
            stop.tasks.map((task) => (
              <tr key={task.jobId}>
                <td>{count(stop.index + 1)}</td>
                <td>{time(stop.serves, sheet.zone)}</td>
                <td>{task.number}</td>
                <td>
                  {(task.job?.windows ?? []).map((it) => timeWindow(it.start, it.end, sheet.zone)).join(', ')}
                </td>
                <td>{task.job ? count(task.job.load.parcels) : ''}</td>
                <td>{task.job ? duration(task.job.serviceSeconds) : ''}</td>
                <td />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </article>
  );
}
