import { useVirtualizer } from '@tanstack/react-virtual';
import { Empty, Tag } from 'antd';
import { useMemo, useRef } from 'react';
import { textOr } from '../../../../shared/i18n';
import type { LeftOut } from '../api';
import { unassigned } from '../model';
import { usePlanTexts } from '../texts';
import { usePlanned } from './planned';
import { select, useAttention, useMarks, useStore } from './store';

interface Props {
  onDragStart: (jobIds: string[], event: React.PointerEvent) => void;
}

/** Jobs on no route, each with its reason; a place to drop what shall leave its route. */
export function UnassignedList({ onDragStart }: Props) {
  const t = usePlanTexts();
  const { plan, sheet } = usePlanned();
  const { drag } = useAttention();
  const target = useStore(drag, (it) => it?.target === 'unassigned');
  const left = useMemo(() => unassigned(plan, sheet), [plan, sheet]);
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing is compiled here
  const list = useVirtualizer({
    count: left.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 6,
  });
  return (
    <section
      className={target ? 'plan-unassigned target' : 'plan-unassigned'}
      data-unassigned
      aria-label={t('unassigned.title')}
    >
      <h2>
        {t('unassigned.title')} <Tag>{left.length}</Tag>
      </h2>
      {left.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('unassigned.none')} />
      ) : (
        <div className="plan-scroll" ref={scroller}>
          <ul style={{ height: list.getTotalSize(), position: 'relative' }}>
            {list.getVirtualItems().map((item) => {
              const one = left[item.index];
              return one ? (
                <Item key={one.jobId} left={one} top={item.start} onDragStart={onDragStart} />
              ) : null;
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

function Item({ left, top, onDragStart }: Props & { left: LeftOut; top: number }) {
  const t = usePlanTexts();
  const { movable } = usePlanned();
  const { hover, selection } = useAttention();
  const ids = useMemo(() => [left.jobId], [left.jobId]);
  const { hovered, selected, dragged } = useMarks(ids);
  const classes = ['plan-left', hovered && 'hovered', selected && 'selected', dragged && 'dragged'];
  return (
    <li style={{ position: 'absolute', inset: '0 0 auto', transform: `translateY(${top}px)` }}>
      <button
        type="button"
        className={classes.filter(Boolean).join(' ')}
        aria-pressed={selected}
        onPointerEnter={() => hover.set(left.jobId)}
        onPointerLeave={() => hover.set(undefined)}
        onFocus={() => hover.set(left.jobId)}
        onBlur={() => hover.set(undefined)}
        onClick={(event) => select(selection, ids, event.shiftKey || event.ctrlKey || event.metaKey)}
        onPointerDown={movable ? (event) => onDragStart(ids, event) : undefined}
      >
        <strong>{left.number}</strong>
        <span>{textOr(t, `reason.${left.reason}`, left.reason)}</span>
      </button>
    </li>
  );
}
