import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../../session/session';
import { CancelDialog } from '../actions/CancelDialog';
import { RedeliverDialog } from '../actions/RedeliverDialog';
import { ReturnDialog } from '../actions/ReturnDialog';
import { useTexts } from '../texts';
import { isAmendable, isCancellable, isRedeliverable, type Order } from '../types';

/** What can be asked of this order now. */
export function OrderActions({ order, go }: { order: Order; go: (path: string) => void }) {
  const t = useTexts();
  const mayWrite = useHasRole('ADMIN', 'DISPATCHER', 'CUSTOMER_SERVICE', 'MERCHANT', 'PARTNER');
  const [open, setOpen] = useState<'cancel' | 'redeliver' | 'return'>();
  if (!mayWrite) return null;
  const close = () => setOpen(undefined);
  const redeliverable = isRedeliverable(order.state) && !order.redeliveredAs;
  const more = [
    { key: 'return', label: t('return.action'), disabled: !order.lines.some((it) => it.units.delivered > 0) },
    { key: 'redeliver', label: t('redeliver.action'), disabled: !redeliverable },
    { key: 'cancel', label: t('cancel.action'), danger: true, disabled: !isCancellable(order.state) },
  ];
  return (
    <span className="order-actions">
      {redeliverable ? (
        <Button type="primary" onClick={() => setOpen('redeliver')}>
          {t('redeliver.action')}
        </Button>
      ) : (
        <Button disabled={!isAmendable(order.state)} onClick={() => go(`${order.id}/edit`)}>
          {t('edit.action')}
        </Button>
      )}
      <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => setOpen(key as 'cancel') }}>
        <Button icon={<MoreOutlined />} aria-label={t('more')} />
      </Dropdown>
      {open === 'cancel' ? <CancelDialog ids={[order.id]} close={close} /> : null}
      {open === 'return' ? <ReturnDialog order={order} close={close} /> : null}
      {open === 'redeliver' ? (
        <RedeliverDialog
          order={order}
          close={close}
          opened={(id) => {
            close();
            go(id);
          }}
        />
      ) : null}
    </span>
  );
}
