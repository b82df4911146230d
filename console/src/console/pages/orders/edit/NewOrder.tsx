import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../../shared/api';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { useMerchants, useRefresh } from '../queries';
import { useTexts } from '../texts';
import { AddressFields } from './AddressFields';
import { bodyOf, type OrderValues } from './body';
import { LineFields } from './LineFields';
import { RecipientFields } from './RecipientFields';
import { TermFields } from './TermFields';

interface Props {
  close: () => void;
  go: (path: string) => void;
}

export function NewOrder({ close, go }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const report = useReport();
  const refresh = useRefresh();
  const { data: merchants } = useMerchants();
  const [form] = Form.useForm<OrderValues>();
  const [busy, setBusy] = useState(false);
  // the form asked twice is one order
  const [key] = useState(() => crypto.randomUUID());
  const submit = async (values: OrderValues) => {
    setBusy(true);
    try {
      const made = await answer(
        api.orders.POST('/api/v1/orders', {
          body: bodyOf(values),
          headers: { 'Idempotency-Key': `${key}-${JSON.stringify(values).length}` },
        }),
      );
      void message.success(t('edit.placed', { number: made.number }));
      await refresh();
      go(made.id);
    } catch (error) {
      setBusy(false);
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  return (
    <Drawer
      open
      onClose={close}
      size={720}
      title={t('new')}
      aria-label={t('new')}
      extra={
        <Button type="primary" loading={busy} onClick={form.submit}>
          {t('edit.place')}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        scrollToFirstError
        initialValues={{
          merchantId: merchants?.length === 1 ? merchants[0]?.id : undefined,
          lines: [{ quantity: 1 }],
          serviceProduct: 'STANDARD',
        }}
        onFinish={(values) => void submit(values)}
      >
        <LineFields />
        <RecipientFields />
        <AddressFields />
        <TermFields />
      </Form>
    </Drawer>
  );
}
