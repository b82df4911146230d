import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { InventoryApi } from '../../../shared/api';
import type { TableProps } from 'antd';
import { useSites } from './directory';
import { useTexts } from './texts';

export type Parcel = InventoryApi['schemas']['ParcelView'];

/** What a parcel is, and what can be done with it. */
export function useParcelColumns(act: (parcel: Parcel) => ReactNode): TableProps<Parcel>['columns'] {
  const t = useTexts();
  const sites = useSites();
  return [
    { title: t('field.barcode'), dataIndex: 'barcode' },
    { title: t('field.site'), render: (_, row) => sites.nameOf(row.siteId) },
    {
      title: t('field.contents'),
      render: (_, row) => row.contents.map((line) => `${line.quantity} × ${line.sku}`).join(', '),
    },
    {
      title: t('field.order'),
      render: (_, row) => <Link to={`/orders/${row.orderId}`}>{row.orderId.slice(-8)}</Link>,
    },
    {
      title: <span className="visually-hidden">{t('actions')}</span>,
      render: (_, row) => act(row),
    },
  ];
}
