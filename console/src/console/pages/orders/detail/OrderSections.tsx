import { Alert } from 'antd';
import { useExceptionsOf } from '../queries';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { ExceptionNotice } from '../../exceptions/ExceptionNotice';
import { Lines } from './Lines';
import { Money } from './Money';
import { OrderMap } from './OrderMap';
import { Promises } from './Promises';
import { Recipient } from './Recipient';
import { Shipments } from './Shipments';
import { Timeline } from './Timeline';

interface Props {
  order: Order;
  go: (path: string) => void;
}

export function OrderSections({ order, go }: Props) {
  const t = useTexts();
  const { data: exceptions } = useExceptionsOf(order.id);
  return (
    <div className="order-sections">
      {exceptions?.items
        .filter((it) => !it.resolvedAt)
        .map((it) => (
          <ExceptionNotice key={it.id} exception={it} />
        ))}
      {order.state === 'CANCELLING' || order.state === 'AMENDING' ? (
        <Alert type="warning" showIcon title={t(`detail.${order.state}`)} />
      ) : null}
      {order.redeliveryOf ? <Linked text={t('detail.redeliveryOf')} to={order.redeliveryOf} go={go} /> : null}
      {order.redeliveredAs ? (
        <Linked text={t('detail.redeliveredAs')} to={order.redeliveredAs} go={go} />
      ) : null}
      <Recipient order={order} />
      <Promises order={order} />
      <Lines order={order} />
      <Shipments order={order} />
      <OrderMap order={order} />
      <Money order={order} />
      <Timeline order={order} />
    </div>
  );
}

function Linked({
  text,
  to,
  go,
}: {
  text: string;
  to: { id: string; number: string };
  go: (path: string) => void;
}) {
  return (
    <p>
      {text}{' '}
      <a
        href={`/orders/${to.id}`}
        onClick={(event) => {
          event.preventDefault();
          go(to.id);
        }}
      >
        {to.number}
      </a>
    </p>
  );
}
