import { Tag } from 'antd';
import { Link } from 'react-router';
import { answer, api, type InventoryApi } from '../../../shared/api';
import { count, dateTime } from '../../../shared/format';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { useSites } from './directory';
import { Filters } from './Filters';
import { useTexts } from './texts';

type Moved = InventoryApi['schemas']['Moved'];

/** The ledger of a site, or of all. */
export function Movements() {
  const { get } = useFilters();
  return (
    <>
      <Filters site />
      <Ledger siteId={get('site')} withSku />
    </>
  );
}

interface Which {
  skuId?: string;
  siteId?: string;
  withSku?: boolean;
}

/** What went where, the newest first. */
export function Ledger({ skuId, siteId, withSku = false }: Which) {
  const t = useTexts();
  const sites = useSites();
  const list = usePaged<Moved>(['movements', skuId, siteId], (after) =>
    answer(api.inventory.GET('/api/v1/movements', { params: { query: { skuId, siteId, after } } })),
  );
  return (
    <PagedTable<Moved>
      list={list}
      label={t('tabs.movements')}
      empty={t('movements.empty')}
      rowKey="movementId"
      columns={[
        { title: t('field.when'), render: (_, row) => dateTime(row.occurredAt, sites.zoneOf(row.siteId)) },
        ...(withSku ? [{ title: t('field.sku'), dataIndex: 'sku' }] : []),
        { title: t('field.reason'), render: (_, row) => <Tag>{t(`movement.${row.reason}`)}</Tag> },
        { title: t('field.quantity'), align: 'right', render: (_, row) => count(row.quantity) },
        { title: t('field.from'), render: (_, row) => t(`place.${row.from.kind}`) },
        { title: t('field.to'), render: (_, row) => t(`place.${row.to.kind}`) },
        { title: t('field.site'), render: (_, row) => sites.nameOf(row.siteId) },
        {
          title: t('field.order'),
          render: (_, row) =>
            row.orderId ? <Link to={`/orders/${row.orderId}`}>{row.orderId.slice(-8)}</Link> : null,
        },
        { title: t('field.note'), dataIndex: 'note' },
        { title: t('field.by'), dataIndex: 'actor' },
      ]}
    />
  );
}
