import { Button, Empty, Skeleton, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { Unreadable } from '../frame/problems';
import { usePartTexts } from './texts';
import type { usePaged } from './paged';

interface Props<T> extends Pick<
  TableProps<T>,
  'columns' | 'rowKey' | 'expandable' | 'rowSelection' | 'onRow'
> {
  list: ReturnType<typeof usePaged<T>>;
  /** What to do where there is nothing yet. */
  empty: ReactNode;
  label: string;
}

/** A table whose pages come from the server, with its waiting, empty and broken states. */
export function PagedTable<T extends object>({ list, empty, label, ...table }: Props<T>) {
  const t = usePartTexts();
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (list.isError && list.rows.length === 0) {
    return <Unreadable error={list.error} retry={() => void list.refetch()} />;
  }
  return (
    <>
      <Table<T>
        {...table}
        aria-label={label}
        dataSource={list.rows}
        pagination={false}
        size="middle"
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
      />
      {list.hasNextPage ? (
        <p style={{ textAlign: 'center' }} className="no-print">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
