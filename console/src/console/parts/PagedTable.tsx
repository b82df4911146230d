import { Button, Empty, Skeleton, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { Unreadable } from '../frame/problems';
import { usePartTexts } from './texts';
import type { Paged } from './paged';

interface Props<T> extends Pick<
  TableProps<T>,
  'columns' | 'rowKey' | 'expandable' | 'rowSelection' | 'rowClassName' | 'onRow'
> {
  list: Paged<T>;
  /** What to do where there is nothing yet. */
  empty: ReactNode;
  label: string;
}

/** A table whose pages come from the server, with its waiting, empty and broken states. */
export function PagedTable<T extends object>({ list, empty, label, ...table }: Props<T>) {
  const t = usePartTexts();
  if (list.pending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (list.error && list.rows.length === 0) return <Unreadable error={list.error} retry={list.retry} />;
  return (
    <>
      <div className="paged-table" role="region" tabIndex={0} aria-label={label}>
        <Table<T>
          {...table}
          aria-label={label}
          dataSource={list.rows}
          pagination={false}
          size="middle"
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
        />
      </div>
      {list.more ? (
        <p style={{ textAlign: 'center' }} className="no-print">
          <Button loading={list.loadingMore} onClick={list.more}>
            {t('more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
