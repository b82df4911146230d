import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api, type InventoryApi } from '../../../shared/api';
import { weight } from '../../../shared/format';
import { Pill } from '../../frame/Pill';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { useMerchants } from './directory';
import { Filters } from './Filters';
import { SkuForm } from './SkuForm';
import { useTexts } from './texts';

type Sku = InventoryApi['schemas']['SkuView'];

/** The catalogue: what there can be on the shelf. */
export function Skus() {
  const t = useTexts();
  const merchants = useMerchants();
  const queries = useQueryClient();
  const { get, set } = useFilters();
  const [merchantId, query, edited] = [get('merchant'), get('q'), get('edit')];
  const list = usePaged<Sku>(['skus', merchantId, query], (after) =>
    answer(api.inventory.GET('/api/v1/skus', { params: { query: { merchantId, query, after } } })),
  );
  return (
    <>
      <Filters merchant search>
        <Button type="primary" onClick={() => set({ edit: 'new' })}>
          {t('skus.add')}
        </Button>
      </Filters>
      <PagedTable<Sku>
        list={list}
        label={t('tabs.skus')}
        empty={t('skus.empty')}
        rowKey="skuId"
        columns={[
          { title: t('field.sku'), dataIndex: 'sku' },
          { title: t('field.name'), dataIndex: 'name' },
          { title: t('field.merchant'), render: (_, row) => merchants.nameOf(row.merchantId) },
          { title: t('field.weight'), align: 'right', render: (_, row) => weight(row.weightGrams) },
          { title: t('field.handling'), render: (_, row) => t(`handling.${row.handlingClass as 'NORMAL'}`) },
          {
            title: t('field.status'),
            render: (_, row) => (
              <Pill tone={row.active ? 'good' : 'quiet'}>{row.active ? t('inUse') : t('withdrawn')}</Pill>
            ),
          },
          {
            title: <span className="visually-hidden">{t('actions')}</span>,
            render: (_, row) => (
              <Button size="small" onClick={() => set({ edit: row.skuId })}>
                {t('edit')}
              </Button>
            ),
          },
        ]}
      />
      <SkuForm
        id={edited}
        close={() => set({ edit: undefined })}
        saved={() => void queries.invalidateQueries({ queryKey: ['skus'] })}
      />
    </>
  );
}
