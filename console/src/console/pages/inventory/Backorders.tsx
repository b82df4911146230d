import { Link } from 'react-router';
import { answer, api, type InventoryApi } from '../../../shared/api';
import { count, relative } from '../../../shared/format';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { useMerchants } from './directory';
import { Filters } from './Filters';
import { useTexts } from './texts';

type Line = InventoryApi['schemas']['WaitingLine'];

/** Orders that wait for goods, in the order in which they will be served. */
export function Backorders() {
  const t = useTexts();
  const merchants = useMerchants();
  const { get } = useFilters();
  const merchantId = get('merchant');
  const list = usePaged<Line>(['backorders', merchantId], (after) =>
    answer(api.inventory.GET('/api/v1/backorders', { params: { query: { merchantId, after } } })),
  );
  return (
    <>
      <Filters merchant />
      <PagedTable<Line>
        list={list}
        label={t('tabs.backorders')}
        empty={t('backorders.empty')}
        rowKey={(row) => row.orderId + row.lineId}
        columns={[
          {
            title: t('field.order'),
            render: (_, row) => <Link to={`/orders/${row.orderId}`}>{row.orderNumber}</Link>,
          },
          { title: t('field.merchant'), render: (_, row) => merchants.nameOf(row.merchantId) },
          { title: t('field.sku'), dataIndex: 'sku' },
          { title: t('field.outstanding'), align: 'right', render: (_, row) => count(row.outstanding) },
          { title: t('field.since'), render: (_, row) => relative(row.arrivedAt) },
        ]}
      />
    </>
  );
}
