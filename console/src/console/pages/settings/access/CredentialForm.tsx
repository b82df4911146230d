import { Button, DatePicker, Drawer, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { seen, SightFields } from '../common/SightFields';
import { useSettingsTexts } from '../texts';
import { useIssue, type Credential, type Kind, type NewCredential } from './credentials';
import { ScopeField } from './ScopeField';
import { useAccessTexts } from './texts';

type Values = Omit<NewCredential, 'expiresAt'> & { expiresAt: Dayjs };

interface Props {
  kind: Kind;
  close: () => void;
  issued: (credential: Credential) => void;
}

export function CredentialForm({ kind, close, issued }: Props) {
  const t = useAccessTexts();
  const common = useSettingsTexts();
  const [form] = Form.useForm<Values>();
  const report = useReport();
  const issue = useIssue(kind);
  const merchants = Form.useWatch('role', form) === 'MERCHANT';
  const save = async (values: Values) => {
    try {
      issued(
        await issue.mutateAsync({
          ...values,
          sites: seen(values.sites),
          merchants: seen(values.merchants),
          expiresAt: values.expiresAt.endOf('day').toISOString(),
        }),
      );
    } catch (error) {
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  const needed = [{ required: true, message: common('needed') }];
  return (
    <Drawer
      open
      size={480}
      onClose={close}
      title={kind === 'keys' ? t('addKey') : t('addClient')}
      extra={
        <Button type="primary" onClick={() => form.submit()} loading={issue.isPending}>
          {common('save')}
        </Button>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ role: 'PARTNER', scopes: ['orders:write'], expiresAt: dayjs().add(90, 'day') }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="name" label={t('name')} extra={t('nameHelp')} rules={needed}>
          <Input maxLength={200} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('role')} extra={t('roleHelp')}>
          <Radio.Group
            options={[
              { value: 'PARTNER', label: common('roles.PARTNER') },
              { value: 'MERCHANT', label: common('roles.MERCHANT') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="scopes"
          label={t('scopes')}
          extra={t('scopesHelp')}
          rules={[{ required: true, message: t('scopesNeeded') }]}
        >
          <ScopeField />
        </Form.Item>
        <Form.Item name="expiresAt" label={t('expires')} extra={t('expiresHelp')} rules={needed}>
          <DatePicker
            style={{ width: '100%' }}
            allowClear={false}
            minDate={dayjs().add(1, 'day')}
            maxDate={dayjs().add(729, 'day')}
          />
        </Form.Item>
        <SightFields merchantsNeeded={merchants} />
      </Form>
    </Drawer>
  );
}
