import { flexRender, type Row } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Checkbox, Skeleton } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useIsPrinting } from '../../../../shared/printing';
import { useTexts } from '../texts';
import type { ListedOrder } from '../types';
import { CardRow } from './CardRow';
import { useIsNarrow } from '../../../parts/useIsNarrow';
import type { Selection } from './useSelection';

interface Props {
  head: ReactNode;
  rows: Row<ListedOrder>[];
  loading: boolean;
  more: () => void;
  selection: Selection;
  at: number;
  onOpen: (id: string) => void;
  onShown: (ids: string[]) => void;
  height: number;
  empty: ReactNode;
}

/** Only the rows on the screen, and a few around them, are in the page. */
export function Rows({ head, rows, loading, more, selection, at, onOpen, onShown, height, empty }: Props) {
  const t = useTexts();
  const narrow = useIsNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const size = narrow ? 84 : height;
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions stay in this component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 12,
    scrollPaddingStart: narrow ? 0 : 40,
  });
  const printing = useIsPrinting();
  const items = printing
    ? rows.map((_, index) => ({ index, start: index * size }))
    : virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const shown = items.map((it) => rows[it.index]?.id ?? '').join();
  useEffect(() => {
    if (!printing && rows.length > 0 && last >= rows.length - 30) more();
  }, [printing, last, rows.length, more]);
  useEffect(() => virtual.measure(), [virtual, size]);
  useEffect(() => onShown(shown ? shown.split(',').slice(0, 100) : []), [shown, onShown]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  return (
    <>
      <div
        ref={scroller}
        className="orders-scroll"
        role="grid"
        tabIndex={0}
        aria-label={t('title')}
        aria-rowcount={loading ? -1 : rows.length + 1}
        aria-multiselectable
      >
        {narrow ? null : <div role="rowgroup">{head}</div>}
        <div role="rowgroup" className="orders-rows" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const place = { top: item.start, height: size };
            const props = { row, place, index: item.index, selection, current: item.index === at, onOpen };
            return narrow ? <CardRow key={row.id} {...props} /> : <OrderRow key={row.id} {...props} />;
          })}
        </div>
      </div>
      {rows.length === 0 ? (
        <div className="orders-over">{loading ? <Waiting height={size} /> : empty}</div>
      ) : null}
    </>
  );
}

export interface RowProps {
  row: Row<ListedOrder>;
  place: { top: number; height: number };
  index: number;
  selection: Selection;
  current: boolean;
  onOpen: (id: string) => void;
}

function OrderRow({ row, place, index, selection, current, onOpen }: RowProps) {
  const t = useTexts();
  const selected = selection.has(row.id);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`orders-row${current ? ' orders-current' : ''}`}
      style={place}
      onClick={() => onOpen(row.id)}
    >
      <div role="gridcell" className="orders-cell" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          aria-label={t('select', { number: row.original.number })}
          checked={selected}
          onChange={(event) => selection.toggle(row.id, event.nativeEvent.shiftKey)}
        />
      </div>
      {row.getVisibleCells().map((cell) => (
        <div key={cell.id} role="gridcell" className="orders-cell">
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </div>
      ))}
    </div>
  );
}

function Waiting({ height }: { height: number }) {
  return (
    <div aria-busy>
      {Array.from({ length: 12 }, (_, row) => (
        <div key={row} style={{ height, padding: '8px 12px' }}>
          <Skeleton.Input active size="small" block />
        </div>
      ))}
    </div>
  );
}
