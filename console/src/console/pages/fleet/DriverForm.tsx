import { App, Form, Input, Select, Switch } from 'antd';
import { api, versioned, type DispatchApi } from '../../../shared/api';
import { EditDrawer } from '../../parts/EditDrawer';
import { useEdited } from '../../parts/edited';
import { usePartTexts } from '../../parts/texts';
import { useDepots } from './directory';
import { useTexts } from './texts';

type Terms = DispatchApi['schemas']['DriverTerms'];

const fresh = { skills: [] as string[], active: true } as unknown as Terms;

interface Props {
  id: string | undefined;
  close: () => void;
  saved: () => void;
}

export function DriverForm({ id, close, saved }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const depots = useDepots();
  const needed = [{ required: true, message: usePartTexts()('required') }];
  const edited = useEdited<Terms>(id, fresh, read);
  const save = async (body: Terms) => {
    if (id === 'new') await api.dispatch.POST('/api/v1/drivers', { body });
    else if (id) {
      const params = { path: { id }, header: { 'If-Match': edited.etag() } };
      await api.dispatch.PUT('/api/v1/drivers/{id}', { params, body });
    }
    saved();
    void message.success(t('saved'));
  };
  return (
    <EditDrawer<Terms>
      title={id === 'new' ? t('drivers.add') : t('drivers.edit', { code: edited.initial?.code ?? '' })}
      open={id !== undefined}
      close={close}
      initial={edited.initial}
      save={save}
      reload={edited.reload}
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
        <Select mode="tags" tokenSeparators={[',', ' ']} />
      </Form.Item>
      <Form.Item name="active" label={t('field.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </EditDrawer>
  );
}

async function read(id: string) {
  const call = api.dispatch.GET('/api/v1/drivers/{id}', { params: { path: { id } } });
  const { value, etag } = await versioned(call);
  const { siteId, code, displayName, skills, active } = value;
  return { values: { siteId, code, displayName, skills, active } as Terms, etag };
}
