import { LockFilled } from '@ant-design/icons';
import { memo } from 'react';
import { duration, time, timeWindow } from '../../../../shared/format';
import type { Row, Stop } from '../model';
import { usePlanTexts } from '../texts';
import { usePlanned } from './planned';
import { LEGIBLE_PIXELS, stopWidth, type Scale } from './scale';
import { select, useAttention, useMarks } from './store';

interface Props {
  row: Row;
  rowIndex: number;
  stop: Stop;
  scale: Scale;
  windows: boolean;
  onDragStart?: (jobIds: string[], event: React.PointerEvent) => void;
}

/** A stop at its time: waiting before it, the windows of its customers below it, lateness in red. */
export const StopMark = memo(function StopMark({ row, rowIndex, stop, scale, windows, onDragStart }: Props) {
  const t = usePlanTexts();
  const { zone } = usePlanned();
  const { hover, selection } = useAttention();
  const ids = stop.tasks.map((task) => task.jobId);
  const { hovered, selected, dragged } = useMarks(ids);
  const late = Math.max(0, ...stop.tasks.map((task) => task.late));
  const locked = row.locked || stop.tasks.some((task) => task.locked);
  const left = scale.x(stop.serves);
  const width = stopWidth(stop, row.stops[stop.index + 1], scale);
  const label = [
    t('stop.label', {
      index: stop.index + 1,
      numbers: stop.tasks.map((task) => task.number).join(', '),
      vehicle: row.lane.vehicleCode,
      time: time(stop.serves, zone),
    }),
    ...stop.tasks.flatMap((task) =>
      (task.job?.windows ?? []).map((it) => t('stop.window', { window: timeWindow(it.start, it.end, zone) })),
    ),
    late > 0 ? t('stop.late', { by: duration(late) }) : '',
    stop.waitingSeconds >= 60 ? t('stop.waits', { by: duration(stop.waitingSeconds) }) : '',
    locked ? t('stop.locked') : '',
  ]
    .filter(Boolean)
    .join(', ');
  const classes = [
    'plan-stop',
    late > 0 && 'late',
    locked && 'locked',
    hovered && 'hovered',
    selected && 'selected',
    dragged && 'dragged',
  ];
  return (
    <>
      {stop.waitingSeconds >= 60 ? (
        <div
          className="plan-waiting"
          style={{ left: scale.x(stop.arrives), width: left - scale.x(stop.arrives) }}
        />
      ) : null}
      {windows || hovered || selected
        ? stop.tasks.flatMap((task) =>
            (task.job?.windows ?? []).map((window) => (
              <div
                key={`${task.jobId}-${window.start}`}
                className={hovered || selected ? 'plan-window strong' : 'plan-window'}
                style={windowStyle(scale, window, stop.index)}
              />
            )),
          )
        : null}
      <button
        type="button"
        id={`stop-${row.lane.shiftId}-${stop.index}`}
        data-row={rowIndex}
        data-stop={stop.index}
        data-job={ids[0]}
        className={classes.filter(Boolean).join(' ')}
        style={{ left, width }}
        aria-label={label}
        aria-pressed={selected}
        title={label}
        onPointerEnter={() => hover.set(ids[0])}
        onPointerLeave={() => hover.set(undefined)}
        onFocus={() => hover.set(ids[0])}
        onBlur={() => hover.set(undefined)}
        onClick={(event) => select(selection, ids, event.shiftKey || event.ctrlKey || event.metaKey)}
        onPointerDown={(event) => onDragStart?.(ids, event)}
      >
        {width < LEGIBLE_PIXELS ? null : locked ? <LockFilled /> : stop.index + 1}
      </button>
    </>
  );
});

/** Windows of neighbouring stops lie below each other, in three lines. */
function windowStyle(scale: Scale, window: { start: string; end: string }, index: number) {
  const from = Math.max(0, scale.x(Date.parse(window.start)));
  const until = Math.min(scale.width, scale.x(Date.parse(window.end)));
  return { left: from, width: Math.max(2, until - from), bottom: 2 + (index % 3) * 4 };
}
