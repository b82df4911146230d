import { Card } from 'antd';
import { count, distance, money } from '../../../shared/format';
import type { TodayView } from './queries';
import { useTodayTexts } from './texts';

const parts = [
  ['onTime', 'good'],
  ['unpromised', 'plain'],
  ['deliveredLate', 'spent'],
  ['failed', 'failed'],
  ['late', 'bad'],
  ['atRisk', 'warn'],
  ['open', 'rest'],
] as const;

/** Where the day's deliveries stand: what is done, what is in danger, what is still to come. */
export function Deliveries({ today }: { today: TodayView }) {
  const t = useTodayTexts();
  const { deliveries } = today;
  const done = deliveries.delivered + deliveries.partly;
  return (
    <Card
      size="small"
      title={<h2>{t('deliveries')}</h2>}
      extra={t('deliveriesOf', { done: count(done), planned: count(deliveries.planned) })}
    >
      <div className="bar" aria-hidden>
        {parts.map(([part, tone]) =>
          deliveries[part] ? (
            <span key={part} className={`bar-${tone}`} style={{ flexGrow: deliveries[part] }} />
          ) : null,
        )}
      </div>
      <dl className="legend">
        {parts.map(([part, tone]) => (
          <div key={part} className={deliveries[part] ? '' : 'zero'}>
            <dt>
              <i className={`bar-${tone}`} />
              {t(`part.${part}`)}
            </dt>
            <dd>{count(deliveries[part])}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

export function Fleet({ today }: { today: TodayView }) {
  const t = useTodayTexts();
  const { fleet } = today;
  const rows: [string, string][] = [
    [t('vehiclesOut'), count(fleet.vehiclesOut)],
    [t('notDeparted'), count(fleet.notDeparted)],
    [t('back'), count(fleet.back)],
    [t('stopsDone'), t('stopsOf', { done: count(fleet.stopsDone), stops: count(fleet.stops) })],
    [t('distance'), distance(fleet.distanceMeters)],
    ...(fleet.cost
      ? [[t('cost'), money(fleet.cost.amountMinor, fleet.cost.currency)] as [string, string]]
      : []),
  ];
  return (
    <Card size="small" title={<h2>{t('fleet')}</h2>}>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
