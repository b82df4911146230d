import { Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../../shared/api';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { windowsOf } from '../edit/body';
import { useRefresh } from '../queries';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { WindowField, type WindowValue } from '../WindowField';

interface Values {
  window?: WindowValue;
  amount?: number;
}

/** A new order for what did not come. */
export function RedeliverDialog({
  order,
  close,
  opened,
}: {
  order: Order;
  close: () => void;
  opened: (id: string) => void;
}) {
  const t = useTexts();
  const report = useReport();
  const refresh = useRefresh();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const owed = order.amountToCollect;
  const digits = owed ? currencyDigits(owed.currency) : 2;
  const partly = order.lines.some((line) => line.units.delivered > 0);
  const submit = async ({ window, amount }: Values) => {
    setBusy(true);
    try {
      const made = await answer(
        api.orders.POST('/api/v1/orders/{id}/redeliver', {
          params: { path: { id: order.id } },
          body: {
            windows: windowsOf(window),
            amountToCollect:
              owed && amount !== undefined && amount !== null
                ? { amountMinor: Math.round(amount * 10 ** digits), currency: owed.currency }
                : undefined,
          },
        }),
      );
      await refresh();
      opened(made.id);
    } catch (error) {
      setBusy(false);
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  return (
    <Modal
      open
      title={t('redeliver.title')}
      okText={t('redeliver.confirm')}
      confirmLoading={busy}
      cancelText={t('back')}
      onCancel={close}
      onOk={form.submit}
    >
      <p>{t('redeliver.explain')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <WindowField label={t('redeliver.window')} />
        {owed ? (
          <Form.Item
            name="amount"
            label={t('redeliver.owed', { currency: owed.currency })}
            initialValue={partly ? undefined : owed.amountMinor / 10 ** digits}
            rules={[{ required: true, message: t('needed') }]}
          >
            <InputNumber min={0} precision={digits} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}

function currencyDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
