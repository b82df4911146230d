import { memo } from 'react';
import type { Row } from '../model';
import { usePlanTexts } from '../texts';
import { LaneHead } from './LaneHead';
import { usePlanned } from './planned';
import type { Scale } from './scale';
import { StopMark } from './StopMark';
import { useAttention, useStore } from './store';

interface Props {
  row: Row;
  index: number;
  top: number;
  scale: Scale;
  windows: boolean;
  onDragStart: (jobIds: string[], event: React.PointerEvent) => void;
}

/** One vehicle's day: when it may drive, what it does when, and where something would be dropped. */
export const LaneRow = memo(function LaneRow({ row, index, top, scale, windows, onDragStart }: Props) {
  const t = usePlanTexts();
  const { movable } = usePlanned();
  const { drag } = useAttention();
  const { shiftId, span, vehicleCode } = row.lane;
  const position = useStore(drag, (it) =>
    it && it.target !== 'unassigned' && it.target?.shiftId === shiftId ? it.target.position : undefined,
  );
  const allowed = useStore(drag, (it) => it?.preview?.allowed !== false && !it?.refusal);
  const begins = scale.x(Date.parse(span.start));
  const ends = scale.x(Date.parse(span.end));
  const route = row.route;
  const stops = row.stops;
  const before = position === undefined ? undefined : stopAt(row, position);
  return (
    <li
      className={[
        'plan-lane',
        row.locked && 'locked',
        position !== undefined && 'target',
        !allowed && 'refused',
      ]
        .filter(Boolean)
        .join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      data-shift={shiftId}
      aria-label={t('lane.label', { vehicle: vehicleCode, count: stops.length })}
    >
      <LaneHead row={row} />
      <div className="plan-lane-body" style={{ width: scale.width + 24 }}>
        <div className="plan-shift" style={{ left: begins, width: ends - begins }} />
        {route ? (
          <div
            className="plan-way"
            style={{
              left: scale.x(Date.parse(route.start)),
              width: scale.x(Date.parse(route.end)) - scale.x(Date.parse(route.start)),
            }}
          />
        ) : null}
        {row.overtime > 0 && route ? (
          <div
            className="plan-overtime"
            style={{ left: ends, width: scale.x(Date.parse(route.end)) - ends }}
          />
        ) : null}
        {stops.map((stop) => (
          <StopMark
            key={stop.tasks[0]?.jobId ?? stop.index}
            row={row}
            rowIndex={index}
            stop={stop}
            scale={scale}
            windows={windows}
            onDragStart={movable && !row.locked ? onDragStart : undefined}
          />
        ))}
        {position === undefined ? null : (
          <div
            className="plan-drop"
            style={{ left: before ? scale.x(before.arrives) - 3 : endOf(row, scale) }}
          />
        )}
      </div>
    </li>
  );
});

function stopAt(row: Row, position: number) {
  let seen = 0;
  for (const stop of row.stops) {
    if (seen >= position) return stop;
    seen += stop.tasks.length;
  }
  return undefined;
}

function endOf(row: Row, scale: Scale): number {
  const last = row.stops.at(-1);
  return last ? scale.x(last.leaves) + 4 : scale.x(Date.parse(row.lane.span.start)) + 4;
}
