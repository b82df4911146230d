import { Alert, App, Button, Drawer, Form, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, ProblemError } from '../../../../shared/api';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { useOrder, useRefresh } from '../queries';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { AddressFields } from './AddressFields';
import { bodyOf, windowsOf, type OrderValues } from './body';
import { RecipientFields } from './RecipientFields';
import { WindowField } from '../WindowField';
import { PriorityField } from './TermFields';

interface Props {
  id: string;
  close: () => void;
}

export function EditOrder({ id, close }: Props) {
  const t = useTexts();
  const { data, refetch } = useOrder(id);
  const [form] = Form.useForm<OrderValues>();
  // what the form began with: the poll beside must not change it under the hands
  const [seen, setSeen] = useState<{ order: Order; etag: string }>();
  if (data && !seen) setSeen({ order: data.value, etag: data.etag });
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const { message } = App.useApp();
  const report = useReport();
  const refresh = useRefresh();

  const submit = async (values: OrderValues) => {
    if (!seen) return;
    setBusy(true);
    try {
      const { data: amended } = await api.orders.PATCH('/api/v1/orders/{id}', {
        params: { path: { id }, header: { 'If-Match': seen.etag } },
        body: changesOf(seen.order, values),
      });
      void message.success(t(amended?.state === 'AMENDING' ? 'edit.asked' : 'edit.saved'));
      await refresh();
      close();
    } catch (error) {
      setBusy(false);
      if (error instanceof ProblemError && error.status === 412) setConflict(true);
      else if (!showFieldErrors(form, error)) report(error);
    }
  };
  const takeNew = async () => {
    const { data: now } = await refetch();
    if (now) setSeen({ order: now.value, etag: now.etag });
    setConflict(false);
  };
  return (
    <Drawer
      open
      onClose={close}
      size={680}
      title={t('edit.title', { number: seen?.order.number ?? '' })}
      aria-label={t('edit.action')}
      extra={
        <Button type="primary" loading={busy} disabled={conflict} onClick={form.submit}>
          {t('edit.save')}
        </Button>
      }
    >
      {conflict ? (
        <Alert
          type="warning"
          showIcon
          title={t('edit.conflict')}
          description={t('edit.conflictHelp')}
          action={
            <Button size="small" onClick={() => void takeNew()}>
              {t('edit.takeNew')}
            </Button>
          }
          style={{ marginBottom: 16 }}
        />
      ) : null}
      {seen ? (
        <Form
          key={seen.etag}
          form={form}
          layout="vertical"
          requiredMark="optional"
          initialValues={valuesOf(seen.order)}
          onFinish={(values) => void submit(values)}
        >
          <RecipientFields />
          <AddressFields />
          <fieldset className="order-fields">
            <legend>{t('detail.terms')}</legend>
            <WindowField label={t('column.window')} />
            <PriorityField />
          </fieldset>
        </Form>
      ) : (
        <Skeleton active />
      )}
    </Drawer>
  );
}

function valuesOf(order: Order) {
  const { city, district, postalCode, line } = order.address;
  const window = order.windows[0];
  return {
    recipient: order.recipient,
    address: { city, district, postalCode, ...(line as object | undefined) },
    window: window ? [dayjs(window.start), dayjs(window.end)] : undefined,
    priority: order.priority,
  };
}

/** Only what differs: a new address without a point loses the point that the order has. */
function changesOf(order: Order, values: OrderValues) {
  const was = valuesOf(order);
  const now = bodyOf({ ...values, merchantId: order.merchantId, lines: [] });
  const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
  const windows = windowsOf(values.window) ?? [];
  const sameWindow =
    order.windows.length === windows.length &&
    windows.every((it) => Date.parse(it.start) === Date.parse(order.windows[0]?.start ?? ''));
  const sameEnd = windows.every((it) => Date.parse(it.end) === Date.parse(order.windows[0]?.end ?? ''));
  return {
    recipient: same(now.recipient, was.recipient) ? undefined : now.recipient,
    address: same(now.address, was.address)
      ? undefined
      : { ...now.address, regionCode: order.address.regionCode },
    windows: sameWindow && sameEnd ? undefined : windows,
    priority: values.priority === order.priority ? undefined : (values.priority ?? undefined),
  };
}

function sorted(value: unknown): unknown {
  return Object.entries((value ?? {}) as object)
    .filter(([, it]) => it !== undefined && it !== null && it !== '')
    .sort(([a], [b]) => a.localeCompare(b));
}
