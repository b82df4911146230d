import { Alert, Button, Popover } from 'antd';
import { useState } from 'react';
import type { OrdersApi } from '../../../shared/api';
import * as format from '../../../shared/format';
import { useHasRole } from '../../session/session';
import { ResolveForm } from './ResolveForm';
import { useTexts } from './texts';

type OrderException = OrdersApi['schemas']['OrderException'];

/** What is wrong with an order, where the order is shown. */
export function ExceptionNotice({ exception }: { exception: OrderException }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const maySettle = useHasRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'CUSTOMER_SERVICE');
  return (
    <Alert
      type="error"
      showIcon
      title={t(`kind.${exception.kind}`)}
      description={
        <>
          {t(`todo.${exception.kind}`)}{' '}
          <span>{t('since', { when: format.relative(exception.occurredAt) })}</span>
        </>
      }
      action={
        maySettle ? (
          <Popover
            trigger="click"
            open={open}
            onOpenChange={setOpen}
            content={<ResolveForm exception={exception} done={() => setOpen(false)} />}
          >
            <Button size="small">{t('resolve')}</Button>
          </Popover>
        ) : null
      }
    />
  );
}
