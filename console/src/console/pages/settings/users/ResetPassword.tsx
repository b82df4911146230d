import { App, Form, Modal } from 'antd';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { useSettingsTexts } from '../texts';
import { PasswordField } from './PasswordField';
import { useUserTexts } from './texts';
import { useResetPassword, type User } from './users';

/** For who forgot theirs, or whose phone is gone. */
export function ResetPassword({ user, close }: { user: User; close: () => void }) {
  const t = useUserTexts();
  const common = useSettingsTexts();
  const { message } = App.useApp();
  const report = useReport();
  const [form] = Form.useForm<{ password: string }>();
  const reset = useResetPassword();
  const save = async ({ password }: { password: string }) => {
    try {
      await reset.mutateAsync({ id: user.id, password });
      message.success(t('resetDone', { name: user.displayName }));
      close();
    } catch (error) {
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  return (
    <Modal
      open
      title={t('reset', { name: user.displayName })}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('resetAction')}
      cancelText={common('cancel')}
      confirmLoading={reset.isPending}
    >
      <p>{t('resetLead')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <PasswordField label={t('newPassword')} />
      </Form>
    </Modal>
  );
}
