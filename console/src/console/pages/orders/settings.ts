import { useCallback } from 'react';
import { useKept } from '../../session/preferences';
import { columnNames, type ColumnName } from './list/columnNames';

export interface SavedView {
  name: string;
  /** The address's query. */
  search: string;
}

/** How a person likes the table; kept on the server. */
export interface TableSettings {
  columns: ColumnName[];
  widths: Partial<Record<ColumnName, number>>;
  density: 'compact' | 'comfortable';
  views: SavedView[];
}

const usual: TableSettings = {
  columns: ['number', 'state', 'recipient', 'place', 'window', 'arrival', 'merchant', 'units', 'placed'],
  widths: {},
  density: 'compact',
  views: [],
};

export function useTableSettings() {
  const { kept, keep, pending } = useKept<Partial<TableSettings>>('orders');
  const settings: TableSettings = { ...usual, ...kept };
  // a column may have gone since it was chosen
  settings.columns = settings.columns.filter((it) => columnNames.includes(it));
  const change = useCallback((part: Partial<TableSettings>) => keep((was) => ({ ...was, ...part })), [keep]);
  const reset = useCallback(() => keep((was) => ({ views: was?.views ?? [] })), [keep]);
  return { settings, change, reset, pending };
}
