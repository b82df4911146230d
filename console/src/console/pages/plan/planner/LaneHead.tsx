import { LockFilled, UnlockOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { count, duration, money, percent } from '../../../../shared/format';
import { fill, type Row } from '../model';
import { usePlanTexts } from '../texts';
import { useLaneColors } from './laneColors';
import { usePlanned } from './planned';
import { useEdits } from './usePlan';

/** Who drives, how full the vehicle is, and what the route comes to. */
export function LaneHead({ row }: { row: Row }) {
  const t = usePlanTexts();
  const { plan, editable } = usePlanned();
  const { make } = useEdits(plan.id);
  const { lane, route, locked } = row;
  const color = useLaneColors().get(lane.shiftId);
  const { share, of } = fill(lane, row.burden);
  const tasks = row.stops.reduce((sum, stop) => sum + stop.tasks.length, 0);
  const lock = locked ? t('lane.unlock') : t('lane.lock');
  return (
    <div className="plan-lane-head">
      <div className="plan-lane-name">
        {route ? <i className="plan-swatch" style={{ background: color }} /> : null}
        <strong>{lane.vehicleCode}</strong>
        <span className="plan-quiet">{lane.driverName ?? t('lane.noDriver')}</span>
        {editable && route ? (
          <Button
            size="small"
            type="text"
            icon={locked ? <LockFilled /> : <UnlockOutlined />}
            aria-label={`${lock} ${lane.vehicleCode}`}
            title={lock}
            onClick={() =>
              void make({ type: 'LOCK_ROUTE', shiftId: lane.shiftId, locked: !locked }).catch(() => undefined)
            }
          />
        ) : null}
      </div>
      <Tooltip title={t('lane.filled', { share: percent(share), dimension: t(`dimension.${of}`) })}>
        <div
          className={share > 1 ? 'plan-fill over' : 'plan-fill'}
          role="img"
          aria-label={t('lane.filled', { share: percent(share), dimension: t(`dimension.${of}`) })}
        >
          <i style={{ width: `${Math.min(100, share * 100)}%` }} />
        </div>
      </Tooltip>
      <div className="plan-quiet plan-lane-figures">
        {route ? (
          <>
            <span>{t('lane.stops', { count: tasks })}</span>
            <span>{money(route.cost.amountMinor, route.cost.currency)}</span>
            {row.late > 0 ? (
              <b className="plan-bad">{t('lane.late', { count: row.late, number: count(row.late) })}</b>
            ) : null}
            {row.overtime > 0 ? (
              <b className="plan-bad">{t('lane.overtime', { by: duration(row.overtime) })}</b>
            ) : null}
          </>
        ) : (
          <span>{lane.free ? t('lane.empty') : t('lane.busy')}</span>
        )}
      </div>
    </div>
  );
}
