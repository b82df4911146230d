import { getCoreRowModel, useReactTable, type ColumnSizingState } from '@tanstack/react-table';
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { useIsPrinting } from '../../../../shared/printing';
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
    onColumnSizingChange: setSizing,
  });
  const resizing = table.getState().columnSizingInfo.isResizingColumn !== false;
  const { onWidths } = props;
  const { widths: kept } = props.settings;
  useEffect(() => {
    if (!resizing && sizing !== kept) onWidths(sizing);
    // when a column is let go, not when the widths that were kept come back
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [resizing, sizing]);
  const widths = table.getVisibleLeafColumns().map((it) => it.getSize());
  return (
    <div
      className={`orders-table orders-${props.settings.density}`}
      style={useIsPrinting() ? onPaper(widths) : onScreen(widths)}
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

/** Columns no narrower than they were made, after the one of the checkboxes. */
function onScreen(widths: number[]) {
  const grid = `40px ${widths.map((it) => `minmax(${it}px, ${it}fr)`).join(' ')}`;
  return { '--grid': grid, '--width': `${40 + widths.reduce((a, b) => a + b, 0)}px` } as CSSProperties;
}

/** All columns share the paper, whatever its width. */
function onPaper(widths: number[]) {
  return { '--grid': widths.map((it) => `minmax(0, ${it}fr)`).join(' '), '--width': 0 } as CSSProperties;
}
