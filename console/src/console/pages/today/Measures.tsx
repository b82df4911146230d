import { Card } from 'antd';
import { count, distance, money, percent } from '../../../shared/format';
import type { DayNumbers, Measure, TodayView } from './queries';
import { Sparkline } from './Sparkline';
import { useTodayTexts, type TodayTexts } from './texts';

/** Each number beside its goal, in words, with the two weeks before. */
export function Measures({ today }: { today: TodayView }) {
  return (
    <div className="tiles">
      {today.measures.map((measure) => (
        <Tile key={measure.measured} measure={measure} history={today.history} />
      ))}
    </div>
  );
}

const columns: Record<Measure['measured'], (day: DayNumbers) => number | null | undefined> = {
  ON_TIME_PERCENT: (day) => day.onTimePercent,
  FIRST_ATTEMPT_PERCENT: (day) => day.firstAttemptPercent,
  COST_PER_DELIVERY: (day) => day.costPerDelivery,
  DISTANCE_PER_DELIVERY_METERS: (day) => day.distancePerDeliveryMeters,
};

function Tile({ measure, history }: { measure: Measure; history: DayNumbers[] }) {
  const t = useTodayTexts();
  const values = history.map(columns[measure.measured]);
  const known = values.filter((it): it is number => it != null);
  const days = { count: history.length };
  const tone = measure.met == null ? '' : measure.met ? ' good' : ' bad';
  return (
    <Card size="small" className="tile">
      <h2>{t(`measure.${measure.measured}`)}</h2>
      <p className={`tile-value${measure.value == null ? ' unknown' : ''}`}>
        {measure.value == null
          ? measure.unknown && t(`unknown.${measure.unknown}`)
          : shown(measure, measure.value)}
      </p>
      <div className="tile-foot">
        <span className={`verdict${tone}`}>{verdict(t, measure)}</span>
        <Sparkline
          values={values}
          target={measure.target ?? undefined}
          label={
            known.length
              ? t('spark', {
                  ...days,
                  first: shown(measure, known[0] ?? 0),
                  last: shown(measure, known.at(-1) ?? 0),
                })
              : t('sparkEmpty', days)
          }
        />
      </div>
    </Card>
  );
}

function shown(measure: Measure, value: number): string {
  switch (measure.measured) {
    case 'ON_TIME_PERCENT':
    case 'FIRST_ATTEMPT_PERCENT':
      return percent(value / 100, 1);
    case 'COST_PER_DELIVERY':
      return measure.currency ? money(value, measure.currency) : count(value);
    case 'DISTANCE_PER_DELIVERY_METERS':
      return distance(value);
  }
}

export function verdict(t: TodayTexts, measure: Measure): string {
  const { value, target, met } = measure;
  if (target == null) return t('verdict.none');
  const goal = shown(measure, target);
  if (value == null || met == null) return t('verdict.waiting', { goal });
  if (met) return t('verdict.met', { goal });
  const gap = measure.measured.endsWith('PERCENT')
    ? t('verdict.points', { points: (target - value).toFixed(1) })
    : shown(measure, Math.abs(value - target));
  return t('verdict.missed', { goal, gap });
}
