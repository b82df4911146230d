import { MoreOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { answer, api, type InventoryApi } from '../../../shared/api';
import { count } from '../../../shared/format';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { Adjust } from './Adjust';
import { useMerchants, useSites } from './directory';
import { Filters } from './Filters';
import { Ledger } from './Movements';
import { Receive } from './Receive';
import { useTexts } from './texts';

export type Level = InventoryApi['schemas']['Level'];
type Doing = { what: 'receive' | 'adjust'; level?: Level };

const figures = ['onHand', 'reserved', 'available', 'damaged', 'staging', 'inspection'] as const;

/** What lies where; a row opens the movements that made it so. */
export function Stock() {
  const t = useTexts();
  const sites = useSites();
  const merchants = useMerchants();
  const { get, set } = useFilters();
  const [doing, setDoing] = useState<Doing>();
  const [siteId, merchantId, query] = [get('site'), get('merchant'), get('q')];
  const list = usePaged<Level>(['stock', siteId, merchantId, query], (after) =>
    answer(api.inventory.GET('/api/v1/stock', { params: { query: { siteId, merchantId, query, after } } })),
  );
  const opened = get('sku');
  return (
    <>
      <Filters site merchant search>
        <Button onClick={() => setDoing({ what: 'adjust' })}>{t('stock.adjust')}</Button>
        <Button type="primary" onClick={() => setDoing({ what: 'receive' })}>
          {t('stock.receive')}
        </Button>
      </Filters>
      <PagedTable<Level>
        list={list}
        label={t('tabs.stock')}
        empty={t('stock.empty')}
        rowKey={(row) => row.skuId + row.siteId}
        columns={[
          {
            title: t('field.sku'),
            render: (_, row) => (
              <Button
                type="link"
                style={{ padding: 0, height: 'auto', textAlign: 'left' }}
                onClick={() => set({ sku: row.skuId, at: row.siteId, code: row.sku })}
              >
                {row.sku}
              </Button>
            ),
          },
          { title: t('field.name'), dataIndex: 'name' },
          { title: t('field.merchant'), render: (_, row) => merchants.nameOf(row.merchantId) },
          { title: t('field.site'), render: (_, row) => sites.nameOf(row.siteId) },
          ...figures.map((figure) => ({
            title: t(`field.${figure}`),
            align: 'right' as const,
            render: (_: unknown, row: Level) =>
              figure === 'available' ? <strong>{count(row[figure])}</strong> : count(row[figure]),
          })),
          {
            title: <span className="visually-hidden">{t('actions')}</span>,
            render: (_, row) => (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    { key: 'receive', label: t('stock.receive') },
                    { key: 'adjust', label: t('stock.adjust') },
                  ],
                  onClick: ({ key }) => setDoing({ what: key as Doing['what'], level: row }),
                }}
              >
                <Button type="text" icon={<MoreOutlined />} aria-label={`${t('actions')}: ${row.sku}`} />
              </Dropdown>
            ),
          },
        ]}
      />
      <Receive open={doing?.what === 'receive'} level={doing?.level} close={() => setDoing(undefined)} />
      <Adjust open={doing?.what === 'adjust'} level={doing?.level} close={() => setDoing(undefined)} />
      <Drawer
        open={opened !== undefined}
        onClose={() => set({ sku: undefined, at: undefined, code: undefined })}
        title={t('stock.history', { sku: get('code') ?? '' })}
        size={860}
        destroyOnHidden
      >
        {opened ? <Ledger skuId={opened} siteId={get('at')} /> : null}
      </Drawer>
    </>
  );
}
