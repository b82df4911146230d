import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { flexRender, type Header, type Table } from '@tanstack/react-table';
import { Checkbox } from 'antd';
import { useTexts } from '../texts';
import type { Sort } from '../filter';
import type { ListedOrder } from '../types';
import type { Selection } from './useSelection';

const sortsOf: Record<string, [Sort, Sort]> = {
  placed: ['NEWEST', 'OLDEST'],
  window: ['DUE_FIRST', 'DUE_LAST'],
};
const descending: Sort[] = ['NEWEST', 'DUE_LAST'];

interface Props {
  table: Table<ListedOrder>;
  sort: Sort;
  onSort: (sort: Sort) => void;
  selection: Selection;
}

export function HeaderRow({ table, sort, onSort, selection }: Props) {
  const t = useTexts();
  return (
    <div role="row" aria-rowindex={1} className="orders-row orders-head">
      <div role="columnheader" className="orders-cell">
        <Checkbox
          aria-label={t('selectAll')}
          checked={selection.all}
          indeterminate={selection.size > 0 && !selection.all}
          onChange={selection.toggleAll}
        />
      </div>
      {table.getFlatHeaders().map((header) => (
        <HeaderCell key={header.id} header={header} sort={sort} onSort={onSort} />
      ))}
    </div>
  );
}

function HeaderCell({
  header,
  sort,
  onSort,
}: {
  header: Header<ListedOrder, unknown>;
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const t = useTexts();
  const name = flexRender(header.column.columnDef.header, header.getContext());
  const sorts = sortsOf[header.id];
  const active = sorts?.includes(sort);
  const down = descending.includes(sort);
  return (
    <div
      role="columnheader"
      className="orders-cell"
      aria-sort={active ? (down ? 'descending' : 'ascending') : undefined}
    >
      {sorts ? (
        <button
          type="button"
          className="orders-sort"
          onClick={() => onSort(sort === sorts[0] ? sorts[1] : sorts[0])}
        >
          {name}
          {active ? down ? <CaretDownOutlined /> : <CaretUpOutlined /> : null}
        </button>
      ) : (
        name
      )}
      <span
        className="orders-resize"
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
        onDoubleClick={() => header.column.resetSize()}
        title={t('resize')}
        aria-hidden
      />
    </div>
  );
}
