import { Form, Input, InputNumber, Space, Switch } from 'antd';
import { api, versioned } from '../../../shared/api';
import { RecordForm, useNeeded, type RecordFormProps } from '../../parts/RecordForm';
import { useTexts } from './texts';

interface Values {
  code: string;
  name: string;
  point: { latitude: number; longitude: number };
  zone: string;
  businessDayStart: string;
  scans: boolean;
  active: boolean;
}

const fresh = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  businessDayStart: '04:00',
  scans: false,
  active: true,
} as Values;

export function SiteForm(props: RecordFormProps) {
  const t = useTexts();
  const needed = useNeeded();
  return (
    <RecordForm<Values>
      {...props}
      title={(it) => (it ? t('sites.edit', { code: it.code }) : t('sites.add'))}
      done={t('sites.saved')}
      fresh={fresh}
      read={read}
      create={({ active, ...terms }) => api.inventory.POST('/api/v1/sites', { body: terms })}
      change={(params, { code, ...body }) => api.inventory.PUT('/api/v1/sites/{id}', { params, body })}
    >
      <Form.Item name="code" label={t('field.code')} rules={needed}>
        <Input maxLength={40} disabled={props.id !== 'new'} />
      </Form.Item>
      <Form.Item name="name" label={t('field.name')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Space>
        <Form.Item name={['point', 'latitude']} label={t('field.latitude')} rules={needed}>
          <InputNumber min={-90} max={90} step={0.0001} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name={['point', 'longitude']} label={t('field.longitude')} rules={needed}>
          <InputNumber min={-180} max={180} step={0.0001} style={{ width: 160 }} />
        </Form.Item>
      </Space>
      <Form.Item name="zone" label={t('field.zone')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="businessDayStart" label={t('field.dayStart')} rules={needed}>
        <Input type="time" style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name="scans" label={t('field.scans')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {props.id === 'new' ? null : (
        <Form.Item name="active" label={t('field.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </RecordForm>
  );
}

async function read(id: string) {
  const { value, etag } = await versioned(
    api.inventory.GET('/api/v1/sites/{id}', { params: { path: { id } } }),
  );
  const { code, name, point, zone, businessDayStart, scans, active } = value;
  return {
    values: { code, name, point, zone, businessDayStart: businessDayStart.slice(0, 5), scans, active },
    etag,
  };
}
