import { App, Form, Input, InputNumber, Select, Switch } from 'antd';
import { api, versioned } from '../../../shared/api';
import { EditDrawer } from '../../parts/EditDrawer';
import { usePartTexts } from '../../parts/texts';
import { useEdited } from '../../parts/edited';
import { useMerchants } from './directory';
import { useTexts } from './texts';

interface Values {
  merchantId: string;
  sku: string;
  name: string;
  kilograms: number;
  litres: number;
  handlingClass: 'NORMAL' | 'FRAGILE' | 'COLD' | 'DANGEROUS';
  active: boolean;
}

const fresh = { name: '', kilograms: 1, litres: 1, handlingClass: 'NORMAL', active: true } as Values;
const classes = ['NORMAL', 'FRAGILE', 'COLD', 'DANGEROUS'] as const;

interface Props {
  /** Of the SKU that is changed, `new`, or undefined while none is. */
  id: string | undefined;
  close: () => void;
  saved: () => void;
}

export function SkuForm({ id, close, saved }: Props) {
  const t = useTexts();
  const parts = usePartTexts();
  const { message } = App.useApp();
  const merchants = useMerchants();
  const edited = useEdited<Values>(id, fresh, read);
  const save = async (values: Values) => {
    const terms = {
      name: values.name,
      weightGrams: Math.round(values.kilograms * 1000),
      volumeCubicCentimeters: Math.round(values.litres * 1000),
      handlingClass: values.handlingClass,
    };
    if (id === 'new') {
      const { merchantId, sku } = values;
      await api.inventory.POST('/api/v1/skus', { body: { merchantId, skus: [{ sku, ...terms }] } });
    } else if (id) {
      await api.inventory.PUT('/api/v1/skus/{id}', {
        params: { path: { id }, header: { 'If-Match': edited.etag() } },
        body: { ...terms, active: values.active },
      });
    }
    saved();
    void message.success(t('skus.saved'));
  };
  const needed = [{ required: true, message: parts('required') }];
  return (
    <EditDrawer<Values>
      title={id === 'new' ? t('skus.add') : t('skus.edit', { sku: edited.initial?.sku ?? '' })}
      open={id !== undefined}
      close={close}
      initial={edited.initial}
      save={save}
      reload={edited.reload}
    >
      <Form.Item name="merchantId" label={t('field.merchant')} rules={needed}>
        <Select
          options={merchants.options}
          disabled={id !== 'new'}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="sku" label={t('field.sku')} rules={needed}>
        <Input maxLength={64} disabled={id !== 'new'} />
      </Form.Item>
      <Form.Item name="name" label={t('field.name')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kilograms" label={t('field.weight')} rules={needed}>
        <InputNumber min={0} max={100_000} step={0.1} />
      </Form.Item>
      <Form.Item name="litres" label={t('field.volume')} rules={needed}>
        <InputNumber min={0} max={1_000_000} step={0.1} />
      </Form.Item>
      <Form.Item name="handlingClass" label={t('field.handling')} rules={needed}>
        <Select options={classes.map((value) => ({ value, label: t(`handling.${value}`) }))} />
      </Form.Item>
      {id === 'new' ? null : (
        <Form.Item name="active" label={t('field.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </EditDrawer>
  );
}

async function read(id: string) {
  const { value, etag } = await versioned(
    api.inventory.GET('/api/v1/skus/{id}', { params: { path: { id } } }),
  );
  const values: Values = {
    merchantId: value.merchantId,
    sku: value.sku,
    name: value.name,
    kilograms: value.weightGrams / 1000,
    litres: value.volumeCubicCentimeters / 1000,
    handlingClass: value.handlingClass as Values['handlingClass'],
    active: value.active,
  };
  return { values, etag };
}
