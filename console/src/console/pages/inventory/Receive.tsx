import { App, Form, Input } from 'antd';
import { useMemo } from 'react';
import { api } from '../../../shared/api';
import { EditDrawer } from '../../parts/EditDrawer';
import { useMerchants, useSites } from './directory';
import { GoodsLines, Whose, type GoodsLine } from './GoodsLines';
import type { Level } from './Stock';
import { useBooked } from './stockCache';
import { useTexts } from './texts';

interface Values {
  siteId: string;
  merchantId: string;
  reference?: string;
  lines: GoodsLine[];
}

interface Props {
  open: boolean;
  /** Begins with this SKU. */
  level?: Level;
  close: () => void;
}

/** Goods come in: all lines are taken, or none. */
export function Receive({ open, level, close }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const sites = useSites();
  const merchants = useMerchants();
  const book = useBooked();
  const initial = useMemo(() => first(level), [level]);
  const save = async (values: Values) => {
    const booked = book(values.siteId, values.merchantId, values.lines);
    try {
      await api.inventory.POST('/api/v1/receipts', { body: values });
    } catch (error) {
      booked.undo();
      throw error;
    }
    booked.settle();
    void message.success(t('receive.done', { count: values.lines.reduce((n, it) => n + it.quantity, 0) }));
  };
  return (
    <EditDrawer<Values>
      title={t('receive.title')}
      open={open}
      close={close}
      initial={initial}
      save={save}
      saveLabel={t('receive.save')}
    >
      <Whose sites={sites.options} merchants={merchants.options} />
      <Form.Item name="reference" label={t('field.reference')}>
        <Input maxLength={100} />
      </Form.Item>
      <GoodsLines />
    </EditDrawer>
  );
}

/** What a form of goods begins with. */
export function first(level: Level | undefined): Values {
  return {
    siteId: level?.siteId as string,
    merchantId: level?.merchantId as string,
    lines: [{ sku: level?.sku as string, quantity: undefined as unknown as number, condition: 'SELLABLE' }],
  };
}
