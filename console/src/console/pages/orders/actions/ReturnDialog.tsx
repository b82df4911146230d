import { Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../../shared/api';
import { useReport } from '../../../frame/problems';
import { useRefresh, useShipments } from '../queries';
import { useTexts } from '../texts';
import type { Order, Parcel } from '../types';

/** The customer gives goods back: how many of which, fetched where they were delivered. */
export function ReturnDialog({ order, close }: { order: Order; close: () => void }) {
  const t = useTexts();
  const report = useReport();
  const refresh = useRefresh();
  const { data: shipments } = useShipments(order.id);
  const [busy, setBusy] = useState(false);
  const delivered = order.lines.filter((line) => line.units.delivered > 0);
  const submit = async (values: Record<string, number | undefined>) => {
    setBusy(true);
    try {
      const wanted = new Map(delivered.map((line) => [line.id, values[line.id] ?? 0]));
      for (const shipment of shipments ?? []) {
        const lines = takeFrom(shipment.parcels as unknown as Parcel[], wanted);
        if (shipment.returnOf || lines.length === 0) continue;
        await api.orders.POST('/api/v1/orders/{id}/returns', {
          params: { path: { id: order.id } },
          body: { shipmentId: shipment.id, lines },
        });
      }
      await refresh();
      close();
    } catch (error) {
      setBusy(false);
      report(error);
    }
  };
  const [form] = Form.useForm<Record<string, number | undefined>>();
  return (
    <Modal
      open
      title={t('return.title')}
      okText={t('return.confirm')}
      confirmLoading={busy}
      cancelText={t('back')}
      onCancel={close}
      onOk={form.submit}
    >
      <p>{t('return.explain')}</p>
      <Form form={form} layout="horizontal" onFinish={(values) => void submit(values)}>
        {delivered.map((line) => (
          <Form.Item key={line.id} name={line.id} label={line.sku} initialValue={line.units.delivered}>
            <InputNumber min={0} max={line.units.delivered} precision={0} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}

/** What of the wanted units was delivered in these parcels; they are taken off what is wanted. */
function takeFrom(parcels: Parcel[], wanted: Map<string, number>) {
  const lines = new Map<string, number>();
  for (const parcel of parcels) {
    if (parcel.state !== 'DELIVERED') continue;
    for (const { lineId, quantity } of parcel.contents) {
      const take = Math.min(quantity, wanted.get(lineId) ?? 0);
      if (take === 0) continue;
      wanted.set(lineId, (wanted.get(lineId) ?? 0) - take);
      lines.set(lineId, (lines.get(lineId) ?? 0) + take);
    }
  }
  return [...lines].map(([lineId, quantity]) => ({ lineId, quantity }));
}
