import { usePlanTexts } from '../texts';
import { Broken } from './Broken';
import { Deltas } from './CostDelta';
import { usePlanned } from './planned';
import { useAttention, useStore } from './store';

/** Follows the pointer and says what a drop here costs and breaks. */
export function DragGhost() {
  const t = usePlanTexts();
  const { plan, numberOf, rows } = usePlanned();
  const { drag } = useAttention();
  const it = useStore(drag, (value) => value);
  if (!it) return null;
  const { jobIds, target, preview, refusal } = it;
  const to =
    target && target !== 'unassigned'
      ? rows.find((row) => row.lane.shiftId === target.shiftId)?.lane.vehicleCode
      : undefined;
  return (
    <div
      className={preview && !preview.allowed ? 'plan-ghost refused' : 'plan-ghost'}
      style={beside(it.x, it.y)}
      role="status"
    >
      <div>
        <strong>
          {jobIds.length === 1 ? numberOf(jobIds[0] ?? '') : t('drag.jobs', { count: jobIds.length })}
        </strong>
        {to ? ` → ${to}` : target === 'unassigned' ? ` → ${t('unassigned.title')}` : ''}
      </div>
      {!target ? <div className="plan-quiet">{t('drag.nowhere')}</div> : null}
      {target && !preview && !refusal ? (
        <div className="plan-quiet">{t(plan.status === 'DRAFT' ? 'drag.counting' : 'drag.checked')}</div>
      ) : null}
      {refusal ? <div className="plan-bad">{refusal}</div> : null}
      {preview ? (
        <>
          <Deltas preview={preview} plan={plan} />
          <Broken preview={preview} />
        </>
      ) : null}
    </div>
  );
}

/** Beside the pointer, on the side where there is room. */
function beside(x: number, y: number) {
  const right = x > window.innerWidth - 360;
  const low = y > window.innerHeight - 220;
  return {
    ...(right ? { right: window.innerWidth - x + 14 } : { left: x + 14 }),
    ...(low ? { bottom: window.innerHeight - y + 14 } : { top: y + 14 }),
  };
}
