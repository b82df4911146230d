import { App, Form, Input, InputNumber, Space, Switch } from 'antd';
import { api, versioned } from '../../../shared/api';
import { EditDrawer } from '../../parts/EditDrawer';
import { useEdited } from '../../parts/edited';
import { usePartTexts } from '../../parts/texts';
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

interface Props {
  id: string | undefined;
  close: () => void;
  saved: () => void;
}

export function SiteForm({ id, close, saved }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const needed = [{ required: true, message: usePartTexts()('required') }];
  const edited = useEdited<Values>(id, fresh, read);
  const save = async ({ code, active, ...terms }: Values) => {
    if (id === 'new') {
      await api.inventory.POST('/api/v1/sites', { body: { code, ...terms } });
    } else if (id) {
      await api.inventory.PUT('/api/v1/sites/{id}', {
        params: { path: { id }, header: { 'If-Match': edited.etag() } },
        body: { ...terms, active },
      });
    }
    saved();
    void message.success(t('sites.saved'));
  };
  return (
    <EditDrawer<Values>
      title={id === 'new' ? t('sites.add') : t('sites.edit', { code: edited.initial?.code ?? '' })}
      open={id !== undefined}
      close={close}
      initial={edited.initial}
      save={save}
      reload={edited.reload}
    >
      <Form.Item name="code" label={t('field.code')} rules={needed}>
        <Input maxLength={40} disabled={id !== 'new'} />
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
    api.inventory.GET('/api/v1/sites/{id}', { params: { path: { id } } }),
  );
  const { code, name, point, zone, businessDayStart, scans, active } = value;
  return {
    values: { code, name, point, zone, businessDayStart: businessDayStart.slice(0, 5), scans, active },
    etag,
  };
}
