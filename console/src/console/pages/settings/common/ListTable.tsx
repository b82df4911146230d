import { Button, Empty, Skeleton, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { Unreadable } from '../../../frame/problems';
import { useSettingsTexts } from '../texts';
import type { Paged } from './paged';

interface Props<T> extends Pick<TableProps<T>, 'columns' | 'rowKey' | 'expandable' | 'rowClassName'> {
  list: Paged<T>;
  label: string;
  /** What an empty list means, and the next step. */
  empty: ReactNode;
}

/** A table of a list: a skeleton while it is read, what to do where it is empty, more at its end. */
export function ListTable<T extends object>({ list, label, empty, ...table }: Props<T>) {
  const t = useSettingsTexts();
  if (list.pending) return <Skeleton active paragraph={{ rows: 6 }} title={false} />;
  if (list.error) return <Unreadable error={list.error} retry={list.retry} />;
  if (list.items.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  }
  return (
    <>
      <Table<T>
        {...table}
        aria-label={label}
        dataSource={list.items}
        pagination={false}
        size="middle"
        scroll={{ x: 'max-content' }}
      />
      {list.more ? (
        <div className="settings-more no-print">
          <Button onClick={list.more} loading={list.loadingMore}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
