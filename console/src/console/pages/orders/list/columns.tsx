import { AlertOutlined } from '@ant-design/icons';
import { createColumnHelper } from '@tanstack/react-table';
import { Tooltip } from 'antd';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import * as format from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { useMerchants } from '../queries';
import { StateTag } from '../StateTag';
import { useTexts } from '../texts';
import type { ListedOrder } from '../types';
import { usualWidths, type ColumnName } from './columnNames';

const helper = createColumnHelper<ListedOrder>();

export function Arrival({ order }: { order: ListedOrder }) {
  const t = useTexts();
  const at = order.expectedArrival ? format.time(order.expectedArrival) : '';
  if (!order.standing) return <>{at}</>;
  return (
    <span className={order.standing === 'LATE' ? 'order-late' : 'order-risk'}>
      {at} {t(`standing.${order.standing}`)}
    </span>
  );
}

export function Window({ order }: { order: ListedOrder }) {
  const { promisedFrom: from, promisedTo: to } = order;
  if (!from || !to) return null;
  const today = new Date().toDateString() === new Date(from).toDateString();
  return (
    <>
      {today ? '' : `${format.shortDate(from)} `}
      {format.timeWindow(from, to)}
    </>
  );
}

/** Opens the order over the table, or in a tab of its own. */
export function NumberLink({ order }: { order: ListedOrder }) {
  const { search } = useLocation();
  return (
    <Link
      to={{ pathname: `/orders/${order.id}`, search }}
      className="order-number"
      onClick={(event) => event.stopPropagation()}
    >
      {order.number}
    </Link>
  );
}

function Exceptions({ order }: { order: ListedOrder }) {
  const t = useTexts();
  if (!order.openExceptions) return null;
  const text = t('openExceptions', { count: order.openExceptions });
  return (
    <Tooltip title={text}>
      <AlertOutlined className="order-late" aria-label={text} />
    </Tooltip>
  );
}

/** All columns that the table can show. */
export function useColumns() {
  const t = useTexts();
  const { data: merchants } = useMerchants();
  return useMemo(() => {
    const cells: Record<ColumnName, (order: ListedOrder) => React.ReactNode> = {
      number: (o) => (
        <>
          <NumberLink order={o} /> <Exceptions order={o} />
        </>
      ),
      state: (o) => <StateTag state={o.state} />,
      recipient: (o) => o.recipientName ?? '–',
      place: (o) => [o.district, o.city].filter(Boolean).join(', '),
      reference: (o) => o.externalReference,
      merchant: (o) => merchants?.find((it) => it.id === o.merchantId)?.name ?? '',
      product: (o) => textOr(t, `product.${o.serviceProduct}`, o.serviceProduct),
      window: (o) => <Window order={o} />,
      arrival: (o) => <Arrival order={o} />,
      units: (o) => format.count(o.units),
      collect: (o) =>
        o.amountToCollect ? format.money(o.amountToCollect.amountMinor, o.amountToCollect.currency) : '',
      priority: (o) => o.priority,
      day: (o) => (o.businessDay ? format.shortDate(`${o.businessDay}T12:00:00`) : ''),
      placed: (o) => `${format.shortDate(o.placedAt)} ${format.time(o.placedAt)}`,
    };
    return (Object.keys(cells) as ColumnName[]).map((name) =>
      helper.display({
        id: name,
        header: t(`column.${name}`),
        size: usualWidths[name],
        minSize: 60,
        cell: ({ row }) => cells[name](row.original),
      }),
    );
  }, [t, merchants]);
}
