import { distance, duration, money } from '../../../../shared/format';
import type { Plan, Preview } from '../api';
import { usePlanTexts } from '../texts';

export const currencyOf = (plan: Plan): string => plan.routes[0]?.cost.currency ?? 'CNY';

const signed = (value: number, text: string) => (value > 0 ? `+${text}` : value < 0 ? `−${text}` : text);

/** `+¥12.30`, red where dearer. */
export function CostDelta({ preview, plan }: { preview: Preview; plan: Plan }) {
  const value = preview.costDeltaMinor;
  return (
    <strong className={value > 0 ? 'plan-dearer' : value < 0 ? 'plan-cheaper' : undefined}>
      {signed(value, money(Math.abs(value), currencyOf(plan)))}
    </strong>
  );
}

/** Cost, way and time that a change adds or saves. */
export function Deltas({ preview, plan }: { preview: Preview; plan: Plan }) {
  const t = usePlanTexts();
  const { distanceDeltaMeters: way, durationDeltaSeconds: time } = preview;
  return (
    <span className="plan-deltas">
      <CostDelta preview={preview} plan={plan} />
      <span aria-label={t('delta.distance')}>{signed(way, distance(Math.abs(way)))}</span>
      <span aria-label={t('delta.time')}>{signed(time, duration(Math.abs(time)))}</span>
    </span>
  );
}
