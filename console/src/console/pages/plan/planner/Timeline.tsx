import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Empty, Space, Switch } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { time } from '../../../../shared/format';
import { usePlanTexts } from '../texts';
import { LaneRow } from './LaneRow';
import { nudged } from './nudge';
import { usePlanned } from './planned';
import { scaleOf } from './scale';
import { useAttention, useStore } from './store';
import { useDrop } from './useDrop';

const ROW = 66;
const zooms = [40, 70, 110, 180, 300];

/** A lane a vehicle, each stop at its time. Only the lanes in sight are drawn. */
export function Timeline({
  onDragStart,
}: {
  onDragStart: (jobIds: string[], event: React.PointerEvent) => void;
}) {
  const t = usePlanTexts();
  const { rows, zone, places, movable, takes } = usePlanned();
  const drop = useDrop();
  const [zoom, setZoom] = useState(2);
  const [windows, setWindows] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => scaleOf(rows, zooms[zoom] ?? 110), [rows, zoom]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing is compiled here
  const lanes = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  const { selection } = useAttention();
  const first = useStore(selection, (set) => [...set][0]);
  useEffect(() => {
    const row = first ? places.get(first)?.row : undefined;
    if (row) lanes.scrollToIndex(rows.indexOf(row), { align: 'auto' });
    // when another job is chosen, not when the plan changes
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first]);
  const focusStop = useCallback(
    (rowIndex: number, stopIndex: number) => {
      const row = rows[rowIndex];
      if (!row) return;
      lanes.scrollToIndex(rowIndex);
      requestAnimationFrame(() => document.getElementById(`stop-${row.lane.shiftId}-${stopIndex}`)?.focus());
    },
    [rows, lanes],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).dataset;
    if (at.row === undefined || at.stop === undefined) return;
    const row = Number(at.row);
    const stop = Number(at.stop);
    if (event.shiftKey && movable && event.key.startsWith('Arrow')) {
      const change = nudged(rows, { row, stop }, event.key, takes);
      if (change) void drop(change).then(() => focusJob(at.job));
    } else if (event.key === 'ArrowRight') focusStop(row, stop + 1);
    else if (event.key === 'ArrowLeft') focusStop(row, stop - 1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      let next = row + step;
      while (rows[next] && rows[next]?.stops.length === 0) next += step;
      const moment = rows[row]?.stops[stop]?.serves ?? 0;
      focusStop(next, nearest(rows[next]?.stops ?? [], moment));
    } else return;
    event.preventDefault();
  };
  if (rows.length === 0) return <Empty description={t('timeline.noShifts')} />;
  return (
    <section className="plan-timeline" aria-label={t('timeline.title')}>
      <div className="plan-timeline-tools no-print">
        <label>
          <Switch size="small" checked={windows} onChange={setWindows} /> {t('timeline.windows')}
        </label>
        <Space.Compact size="small">
          <Button disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} aria-label={t('timeline.zoomOut')}>
            −
          </Button>
          <Button
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
            aria-label={t('timeline.zoomIn')}
          >
            +
          </Button>
        </Space.Compact>
      </div>
      <div className="plan-lanes" ref={scroller} onKeyDown={onKeyDown} tabIndex={-1}>
        <div className="plan-hours" style={{ width: `calc(var(--lane-head) + ${scale.width + 24}px)` }}>
          {scale.hours.map((hour) => (
            <span key={hour} style={{ left: `calc(var(--lane-head) + ${scale.x(hour)}px)` }}>
              {time(hour, zone)}
            </span>
          ))}
        </div>
        <ol style={{ height: lanes.getTotalSize(), width: `calc(var(--lane-head) + ${scale.width + 24}px)` }}>
          {lanes.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row ? (
              <LaneRow
                key={row.lane.shiftId}
                row={row}
                index={item.index}
                top={item.start}
                scale={scale}
                windows={windows}
                onDragStart={onDragStart}
              />
            ) : null;
          })}
        </ol>
      </div>
    </section>
  );
}

/** Where it went, so that the next arrow moves it on. */
function focusJob(jobId: string | undefined): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-job="${jobId}"]`)?.focus());
}

function nearest(stops: { serves: number }[], moment: number): number {
  let best = 0;
  stops.forEach((stop, index) => {
    const so = Math.abs((stops[best]?.serves ?? 0) - moment);
    if (Math.abs(stop.serves - moment) < so) best = index;
  });
  return best;
}
