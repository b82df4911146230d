import { App, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { api } from '../../../shared/api';
import { EditDrawer } from '../../parts/EditDrawer';
import { usePartTexts } from '../../parts/texts';
import { useMerchants, useSites } from './directory';
import { GoodsLines, Whose, type GoodsLine } from './GoodsLines';
import { first } from './Receive';
import type { Level } from './Stock';
import { useBooked } from './stockCache';
import { useTexts } from './texts';

const reasons = ['MISCOUNTED', 'FOUND', 'MISSING', 'DAMAGED', 'EXPIRED'] as const;

interface Values {
  siteId: string;
  merchantId: string;
  reason: (typeof reasons)[number];
  note?: string;
  lines: GoodsLine[];
}

interface Props {
  open: boolean;
  level?: Level;
  close: () => void;
}

/** The books follow the shelf, with a reason. */
export function Adjust({ open, level, close }: Props) {
  const t = useTexts();
  const parts = usePartTexts();
  const { message } = App.useApp();
  const sites = useSites();
  const merchants = useMerchants();
  const book = useBooked();
  const initial = useMemo<Values>(() => ({ ...first(level), reason: 'MISCOUNTED' }), [level]);
  const save = async (values: Values) => {
    const booked = book(values.siteId, values.merchantId, values.lines);
    try {
      await api.inventory.POST('/api/v1/adjustments', { body: values });
    } catch (error) {
      booked.undo();
      throw error;
    }
    booked.settle();
    void message.success(t('adjust.done'));
  };
  return (
    <EditDrawer<Values>
      title={t('adjust.title')}
      open={open}
      close={close}
      initial={initial}
      save={save}
      saveLabel={t('adjust.save')}
    >
      <Whose sites={sites.options} merchants={merchants.options} />
      <Form.Item
        name="reason"
        label={t('field.reason')}
        rules={[{ required: true, message: parts('required') }]}
      >
        <Select options={reasons.map((value) => ({ value, label: t(`adjustReason.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <p>{t('adjust.hint')}</p>
      <GoodsLines negative />
    </EditDrawer>
  );
}
