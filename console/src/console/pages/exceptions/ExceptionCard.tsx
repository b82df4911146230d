import { AlertOutlined, CheckCircleOutlined, PhoneOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api, type OrdersApi } from '../../../shared/api';
import * as format from '../../../shared/format';
import { useHasRole } from '../../session/session';
import { RedeliverDialog } from '../orders/actions/RedeliverDialog';
import { StateTag } from '../orders/StateTag';
import { isRedeliverable } from '../orders/types';
import { ResolveForm } from './ResolveForm';
import { useTexts } from './texts';

type OrderException = OrdersApi['schemas']['OrderException'];

export function ExceptionCard({ exception }: { exception: OrderException }) {
  const t = useTexts();
  const settled = exception.resolvedAt;
  return (
    <li className="exception-card">
      <span className={settled ? 'exception-good' : 'exception-bad'} aria-hidden>
        {settled ? <CheckCircleOutlined /> : <AlertOutlined />}
      </span>
      <div>
        <h2>{t(`kind.${exception.kind}`)}</h2>
        <p>
          <Link to={`/orders/${exception.orderId}`}>{exception.orderNumber}</Link>{' '}
          <StateTag state={exception.orderState} /> {exception.externalReference}
        </p>
        {exception.detail ? <p>{exception.detail}</p> : null}
        <p className="exception-quiet">
          {t('since', { when: format.relative(exception.occurredAt) })}
          {', '}
          {format.dateTime(exception.occurredAt)}
        </p>
        {settled ? (
          <p>{t('settledAs', { resolution: exception.resolution ?? '', at: format.dateTime(settled) })}</p>
        ) : (
          <p>{t(`todo.${exception.kind}`)}</p>
        )}
      </div>
      {settled ? null : <Actions exception={exception} />}
    </li>
  );
}

function Actions({ exception }: { exception: OrderException }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [resolving, setResolving] = useState(false);
  const [redelivering, setRedelivering] = useState(false);
  const maySettle = useHasRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'CUSTOMER_SERVICE');
  const mayWrite = useHasRole('ADMIN', 'DISPATCHER', 'CUSTOMER_SERVICE');
  const { data: order } = useQuery({
    queryKey: ['exceptions', 'order', exception.orderId],
    staleTime: 60_000,
    queryFn: () =>
      answer(api.orders.GET('/api/v1/orders/{id}', { params: { path: { id: exception.orderId } } })),
  });
  const phone = order?.recipient.phone;
  const redeliverable = order && isRedeliverable(order.state) && !order.redeliveredAs;
  return (
    <div className="exception-actions">
      {phone ? (
        <Button icon={<PhoneOutlined />} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {t('call', { name: order.recipient.name ?? '' })}
        </Button>
      ) : null}
      {redeliverable && mayWrite ? (
        <Button onClick={() => setRedelivering(true)}>{t('redeliver')}</Button>
      ) : null}
      {maySettle ? (
        <Popover
          trigger="click"
          placement="bottomRight"
          open={resolving}
          onOpenChange={setResolving}
          content={<ResolveForm exception={exception} done={() => setResolving(false)} />}
        >
          <Button type="primary">{t('resolve')}</Button>
        </Popover>
      ) : null}
      {redelivering && order ? (
        <RedeliverDialog
          order={order}
          close={() => setRedelivering(false)}
          opened={(id) => void navigate(`/orders/${id}`)}
        />
      ) : null}
    </div>
  );
}
