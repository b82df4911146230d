import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { answer, api } from '../../../shared/api';
import { EditDrawer } from '../../parts/EditDrawer';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { Filters } from './Filters';
import { useParcelColumns, type Parcel } from './parcels';
import { useTexts } from './texts';

/** Returned parcels that wait to be looked at. */
export function Inspections() {
  const t = useTexts();
  const { get } = useFilters();
  const siteId = get('site');
  const [parcel, setParcel] = useState<Parcel>();
  const columns = useParcelColumns((row) => (
    <Button size="small" onClick={() => setParcel(row)}>
      {t('inspections.inspect')}
    </Button>
  ));
  const list = usePaged<Parcel>(['inspections', siteId], (after) =>
    answer(api.inventory.GET('/api/v1/inspections', { params: { query: { siteId, after } } })),
  );
  return (
    <>
      <Filters site />
      <PagedTable<Parcel>
        list={list}
        label={t('tabs.inspections')}
        empty={t('inspections.empty')}
        rowKey="parcelId"
        columns={columns}
      />
      <Inspect parcel={parcel} close={() => setParcel(undefined)} />
    </>
  );
}

interface Values {
  disposition: 'RESTOCK' | 'WRITE_OFF';
  note?: string;
  lines: { lineId: string; quantity: number }[];
}

/** What becomes of what came back, of all of it or of some. */
function Inspect({ parcel, close }: { parcel: Parcel | undefined; close: () => void }) {
  const t = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const initial = useMemo<Values | undefined>(
    () =>
      parcel && {
        disposition: 'RESTOCK',
        lines: parcel.contents.map(({ lineId, quantity }) => ({ lineId, quantity })),
      },
    [parcel],
  );
  const save = async (values: Values) => {
    if (!parcel) return;
    const lines = values.lines
      .map((line, index) => ({
        lineId: parcel.contents[index]?.lineId ?? line.lineId,
        quantity: line.quantity,
      }))
      .filter((line) => line.quantity > 0);
    const body = { parcelId: parcel.parcelId, disposition: values.disposition, note: values.note, lines };
    await api.inventory.POST('/api/v1/inspections', { body });
    for (const key of ['inspections', 'stock', 'movements'])
      void queries.invalidateQueries({ queryKey: [key] });
    void message.success(t('inspections.done'));
  };
  return (
    <EditDrawer<Values>
      title={t('inspections.title', { barcode: parcel?.barcode ?? '' })}
      open={parcel !== undefined}
      close={close}
      initial={initial}
      save={save}
      saveLabel={t('inspections.inspect')}
    >
      <Form.Item name="disposition" label={t('inspections.decision')}>
        <Radio.Group
          optionType="button"
          options={(['RESTOCK', 'WRITE_OFF'] as const).map((value) => ({
            value,
            label: t(`inspections.${value}`),
          }))}
        />
      </Form.Item>
      <p>{t('inspections.hint')}</p>
      {parcel?.contents.map((line, index) => (
        <Form.Item key={line.lineId} name={['lines', index, 'quantity']} label={line.sku}>
          <InputNumber min={0} max={line.quantity} precision={0} suffix={`/ ${line.quantity}`} />
        </Form.Item>
      ))}
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </EditDrawer>
  );
}
