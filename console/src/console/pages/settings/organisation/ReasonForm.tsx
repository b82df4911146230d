import { App, Form, Input, Modal, Select, Switch } from 'antd';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { useSettingsTexts } from '../texts';
import { useSaveReason, type Reason } from './organisation';
import { useOrganisationTexts } from './texts';

const parties = ['CUSTOMER', 'MERCHANT', 'CARRIER', 'NOBODY'] as const;

export function ReasonForm({ reason, close }: { reason?: Reason; close: () => void }) {
  const t = useOrganisationTexts();
  const common = useSettingsTexts();
  const { message } = App.useApp();
  const report = useReport();
  const [form] = Form.useForm<Reason>();
  const save = useSaveReason();
  const submit = async (values: Reason) => {
    try {
      await save.mutateAsync({ ...values, code: reason?.code ?? values.code });
      message.success(common('saved'));
      close();
    } catch (error) {
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  const needed = { required: true, message: common('needed') };
  return (
    <Modal
      open
      title={reason ? t('editReason', { code: reason.code }) : t('addReason')}
      okText={common('save')}
      cancelText={common('cancel')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
    >
      <Form<Reason>
        form={form}
        layout="vertical"
        initialValues={reason ?? { liableParty: 'CUSTOMER', tryAgain: true, active: true }}
        onFinish={(values) => void submit(values)}
      >
        {reason ? null : (
          <Form.Item
            name="code"
            label={t('code')}
            extra={t('codeRule')}
            normalize={(value: string) => value.toUpperCase()}
            rules={[needed, { pattern: /^[A-Z][A-Z0-9_]{0,59}$/, message: t('codeRule') }]}
          >
            <Input autoFocus maxLength={60} />
          </Form.Item>
        )}
        <Form.Item name="label" label={t('label')} rules={[needed]}>
          <Input autoFocus={Boolean(reason)} maxLength={200} />
        </Form.Item>
        <Form.Item name="liableParty" label={t('liable')}>
          <Select options={parties.map((value) => ({ value, label: t(`party.${value}`) }))} />
        </Form.Item>
        <Form.Item name="tryAgain" label={t('tryAgain')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="active" label={t('active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
