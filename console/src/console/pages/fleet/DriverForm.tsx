import { Form, Input, Select, Switch } from 'antd';
import { api, versioned, type DispatchApi } from '../../../shared/api';
import { MultiSelect } from '../../parts/MultiSelect';
import { RecordForm, useNeeded, type RecordFormProps } from '../../parts/RecordForm';
import { useDepots } from './directory';
import { useTexts } from './texts';

type Terms = DispatchApi['schemas']['DriverTerms'];

const fresh = { skills: [] as string[], active: true } as unknown as Terms;

export function DriverForm(props: RecordFormProps) {
  const t = useTexts();
  const depots = useDepots();
  const needed = useNeeded();
  return (
    <RecordForm<Terms>
      {...props}
      title={(it) => (it ? t('drivers.edit', { code: it.code }) : t('drivers.add'))}
      done={t('saved')}
      fresh={fresh}
      read={read}
      create={(body) => api.dispatch.POST('/api/v1/drivers', { body })}
      change={(params, body) => api.dispatch.PUT('/api/v1/drivers/{id}', { params, body })}
    >
      <Form.Item name="code" label={t('field.code')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="displayName" label={t('field.name')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="siteId" label={t('field.depot')} rules={needed}>
        <Select options={depots.options} />
      </Form.Item>
      <Form.Item name="skills" label={t('field.skills')} extra={t('skillsHint')}>
        <MultiSelect mode="tags" tokenSeparators={[',', ' ']} />
      </Form.Item>
      <Form.Item name="active" label={t('field.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </RecordForm>
  );
}

async function read(id: string) {
  const call = api.dispatch.GET('/api/v1/drivers/{id}', { params: { path: { id } } });
  const { value, etag } = await versioned(call);
  const { siteId, code, displayName, skills, active } = value;
  return { values: { siteId, code, displayName, skills, active } as Terms, etag };
}
