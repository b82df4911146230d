import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { api, versioned } from '../../../shared/api';
import { RecordForm, useNeeded, type RecordFormProps } from '../../parts/RecordForm';
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

export function SkuForm(props: RecordFormProps) {
  const t = useTexts();
  const merchants = useMerchants();
  const needed = useNeeded();
  return (
    <RecordForm<Values>
      {...props}
      title={(it) => (it ? t('skus.edit', { sku: it.sku }) : t('skus.add'))}
      done={t('skus.saved')}
      fresh={fresh}
      read={read}
      create={({ merchantId, sku, ...values }) =>
        api.inventory.POST('/api/v1/skus', { body: { merchantId, skus: [{ sku, ...terms(values) }] } })
      }
      change={(params, values) =>
        api.inventory.PUT('/api/v1/skus/{id}', { params, body: { ...terms(values), active: values.active } })
      }
    >
      <Form.Item name="merchantId" label={t('field.merchant')} rules={needed}>
        <Select
          options={merchants.options}
          disabled={props.id !== 'new'}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="sku" label={t('field.sku')} rules={needed}>
        <Input maxLength={64} disabled={props.id !== 'new'} />
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
      {props.id === 'new' ? null : (
        <Form.Item name="active" label={t('field.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </RecordForm>
  );
}

function terms(values: Pick<Values, 'name' | 'kilograms' | 'litres' | 'handlingClass'>) {
  return {
    name: values.name,
    weightGrams: Math.round(values.kilograms * 1000),
    volumeCubicCentimeters: Math.round(values.litres * 1000),
    handlingClass: values.handlingClass,
  };
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
