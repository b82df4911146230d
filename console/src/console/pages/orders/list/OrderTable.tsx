import { getCoreRowModel, useReactTable, type ColumnSizingState } from '@tanstack/react-table';
import { useState, type ReactNode } from 'react';
import type { Sort } from '../filter';
import type { TableSettings } from '../settings';
import type { ListedOrder } from '../types';
import { HeaderRow } from './HeaderRow';
import { Rows } from './Rows';
import type { Selection } from './useSelection';
import { useColumns } from './columns';

interface Props {
  rows: ListedOrder[];
  loading: boolean;
  more: () => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  selection: Selection;
  at: number;
  onOpen: (id: string) => void;
  settings: TableSettings;
  onWidths: (widths: ColumnSizingState) => void;
  onShown: (ids: string[]) => void;
  empty: ReactNode;
}

/** The table: any number of orders, of which those on the screen are there. */
export function OrderTable(props: Props) {
  const columns = useColumns();
  const [sizing, setSizing] = useState<ColumnSizingState>(props.settings.widths);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions stay in this component
  const table = useReactTable({
    data: props.rows,
    columns,
    getRowId: (order) => order.id,
    getCoreRowModel: getCoreRowModel(),
    columnResizeMode: 'onChange',
    state: {
      columnSizing: sizing,
      columnOrder: props.settings.columns,
      columnVisibility: Object.fromEntries(
        columns.map((it) => [it.id ?? '', props.settings.columns.some((name) => name === it.id)]),
      ),
    },
    onColumnSizingChange: (next) => {
      const sizes = typeof next === 'function' ? next(sizing) : next;
      setSizing(sizes);
      props.onWidths(sizes);
    },
  });
  const widths = table.getVisibleLeafColumns().map((it) => it.getSize());
  const grid = `40px ${widths.map((it) => `minmax(${it}px, ${it}fr)`).join(' ')}`;
  return (
    <div
      className={`orders-table orders-${props.settings.density}`}
      style={{ '--grid': grid, '--width': `${40 + widths.reduce((a, b) => a + b, 0)}px` } as never}
    >
      <Rows
        head={<HeaderRow table={table} sort={props.sort} onSort={props.onSort} selection={props.selection} />}
        rows={table.getRowModel().rows}
        loading={props.loading}
        more={props.more}
        selection={props.selection}
        at={props.at}
        onOpen={props.onOpen}
        onShown={props.onShown}
        height={props.settings.density === 'compact' ? 38 : 50}
        empty={props.empty}
      />
    </div>
  );
}
