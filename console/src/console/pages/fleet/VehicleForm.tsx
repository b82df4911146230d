import { Form, Input, InputNumber, Select, Space, Switch } from 'antd';
import { api, versioned, type DispatchApi } from '../../../shared/api';
import { MultiSelect } from '../../parts/MultiSelect';
import { RecordForm, useNeeded, type RecordFormProps } from '../../parts/RecordForm';
import { useDepots } from './directory';
import { useTexts } from './texts';

interface Values {
  siteId: string;
  code: string;
  kilograms: number;
  litres: number;
  parcels: number;
  fixed: number;
  perKilometer: number;
  perHour: number;
  currency: string;
  skills: string[];
  active: boolean;
}

const fresh = {
  kilograms: 1000,
  litres: 6000,
  parcels: 200,
  fixed: 0,
  perKilometer: 1,
  perHour: 30,
  currency: 'CNY',
  skills: [],
  active: true,
} as unknown as Values;

export function VehicleForm(props: RecordFormProps) {
  const t = useTexts();
  const depots = useDepots();
  const needed = useNeeded();
  return (
    <RecordForm<Values>
      {...props}
      title={(it) => (it ? t('vehicles.edit', { code: it.code }) : t('vehicles.add'))}
      done={t('saved')}
      fresh={fresh}
      read={read}
      create={(values) => api.dispatch.POST('/api/v1/vehicles', { body: terms(values) })}
      change={(params, values) => api.dispatch.PUT('/api/v1/vehicles/{id}', { params, body: terms(values) })}
    >
      <Form.Item name="code" label={t('field.code')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="siteId" label={t('field.depot')} rules={needed}>
        <Select options={depots.options} />
      </Form.Item>
      <Space wrap>
        <Figure name="kilograms" label={t('field.weight')} />
        <Figure name="litres" label={t('field.volume')} />
        <Figure name="parcels" label={t('field.parcels')} />
      </Space>
      <Space wrap>
        <Figure name="fixed" label={t('field.fixed')} step={0.01} />
        <Figure name="perKilometer" label={t('field.perKilometer')} step={0.01} />
        <Figure name="perHour" label={t('field.perHour')} step={0.01} />
        <Form.Item name="currency" label={t('field.currency')} rules={needed}>
          <Input maxLength={3} style={{ width: 80, textTransform: 'uppercase' }} />
        </Form.Item>
      </Space>
      <Form.Item name="skills" label={t('field.skills')} extra={t('skillsHint')}>
        <MultiSelect mode="tags" tokenSeparators={[',', ' ']} />
      </Form.Item>
      <Form.Item name="active" label={t('field.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </RecordForm>
  );
}

function Figure({ name, label, step = 1 }: { name: keyof Values; label: string; step?: number }) {
  return (
    <Form.Item name={name} label={label} rules={useNeeded()}>
      <InputNumber min={0} step={step} style={{ width: 130 }} />
    </Form.Item>
  );
}

/** How many minor units make one: 100 for most currencies, 1 for some. */
function minorUnits(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits;
  return 10 ** (digits ?? 2);
}

function terms(values: Values): DispatchApi['schemas']['VehicleTerms'] {
  const currency = values.currency.toUpperCase();
  const minor = (amount: number) => Math.round(amount * minorUnits(currency));
  return {
    siteId: values.siteId,
    code: values.code,
    capacity: {
      weightGrams: Math.round(values.kilograms * 1000),
      volumeCubicCentimeters: Math.round(values.litres * 1000),
      parcels: values.parcels,
    },
    rates: {
      fixedMinor: minor(values.fixed),
      perKilometerMinor: minor(values.perKilometer),
      perHourMinor: minor(values.perHour),
      currency,
    },
    skills: values.skills,
    active: values.active,
  };
}

async function read(id: string) {
  const call = api.dispatch.GET('/api/v1/vehicles/{id}', { params: { path: { id } } });
  const { value, etag } = await versioned(call);
  const unit = minorUnits(value.rates.currency);
  const values: Values = {
    siteId: value.siteId,
    code: value.code,
    kilograms: value.capacity.weightGrams / 1000,
    litres: value.capacity.volumeCubicCentimeters / 1000,
    parcels: value.capacity.parcels,
    fixed: value.rates.fixedMinor / unit,
    perKilometer: value.rates.perKilometerMinor / unit,
    perHour: value.rates.perHourMinor / unit,
    currency: value.rates.currency,
    skills: value.skills,
    active: value.active,
  };
  return { values, etag };
}
