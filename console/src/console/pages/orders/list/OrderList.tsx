import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, type InputRef } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCommands } from '../../../frame/commands';
import { Unreadable } from '../../../frame/problems';
import { useHasRole } from '../../../session/session';
import { BulkBar } from '../actions/BulkBar';
import { readFilter, writeFilter, type Filter } from '../filter';
import { useCounts, useOrders, useRefresh } from '../queries';
import { useTableSettings } from '../settings';
import { useTexts } from '../texts';
import { Empty } from './Empty';
import { OrderTable } from './OrderTable';
import { StateTabs } from './StateTabs';
import { Toolbar } from './Toolbar';
import { useKeys } from './useKeys';
import { useLiveRows } from './useLiveRows';
import { useSelection } from './useSelection';

/** @param covered whether something lies over the table that the keyboard belongs to */
export function OrderList({ go, covered }: { go: (path: string) => void; covered: boolean }) {
  const t = useTexts();
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readFilter(search), [search]);
  const setFilter = useCallback(
    (part: Partial<Filter>) => setSearch(writeFilter({ ...filter, ...part }), { replace: true }),
    [filter, setSearch],
  );
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useOrders(filter);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const { data: counts } = useCounts(filter);
  const selection = useSelection(rows);
  const [shown, setShown] = useState<string[]>([]);
  const fresh = useLiveRows(filter, rows, shown);
  const refresh = useRefresh();
  const { settings, change, reset, pending } = useTableSettings();
  const searchBox = useRef<InputRef>(null);
  const mayWrite = useHasRole('ADMIN', 'DISPATCHER', 'CUSTOMER_SERVICE', 'MERCHANT', 'PARTNER');

  const edit = useCallback((id: string) => go(`${id}/edit`), [go]);
  const create = useCallback(() => mayWrite && go('new'), [go, mayWrite]);
  const find = useCallback(() => searchBox.current?.focus(), []);
  const at = useKeys(rows, selection, { enabled: !covered, open: go, edit, create, search: find });
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  useCommands(
    useMemo(
      () =>
        mayWrite
          ? [
              { id: 'orders-new', title: t('new'), shortcut: 'N', run: () => go('new') },
              { id: 'orders-import', title: t('import.open'), run: () => go('import') },
            ]
          : [],
      [t, go, mayWrite],
    ),
  );

  return (
    <div className="orders-list">
      <div className="page-head">
        <h1>{t('title')}</h1>
        {mayWrite ? (
          <div className="page-actions">
            <Button icon={<UploadOutlined />} onClick={() => go('import')}>
              {t('import.open')}
            </Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => go('new')}>
              {t('new')}
            </Button>
          </div>
        ) : null}
      </div>
      <StateTabs filter={filter} counts={counts} onTab={(tab) => setFilter({ tab, state: undefined })} />
      <Toolbar
        filter={filter}
        onFilter={setFilter}
        searchBox={searchBox}
        settings={settings}
        onSettings={change}
        onReset={reset}
      />
      {error ? <Unreadable error={error} retry={() => void refetch()} /> : null}
      {fresh > 0 ? (
        <Button className="orders-fresh" size="small" shape="round" onClick={() => void refresh()}>
          {t('fresh', { count: fresh })}
        </Button>
      ) : null}
      <OrderTable
        key={`${pending} ${settings.columns.join()}`}
        rows={rows}
        loading={isPending || pending}
        more={more}
        sort={filter.sort}
        onSort={(sort) => setFilter({ sort })}
        selection={selection}
        at={at}
        onOpen={go}
        settings={settings}
        onWidths={(widths) => change({ widths })}
        onShown={setShown}
        empty={error ? null : <Empty filter={filter} onFilter={setFilter} go={go} mayWrite={mayWrite} />}
      />
      {selection.size > 0 ? <BulkBar rows={rows} selection={selection} mayWrite={mayWrite} /> : null}
    </div>
  );
}
