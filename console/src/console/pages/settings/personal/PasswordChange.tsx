import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api, ProblemError } from '../../../../shared/api';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { useSettingsTexts } from '../texts';
import { usePersonalTexts } from './texts';

interface Values {
  currentPassword: string;
  newPassword: string;
  again: string;
}

export function PasswordChange() {
  const t = usePersonalTexts();
  const common = useSettingsTexts();
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const report = useReport();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Values) =>
      api.gateway.PUT('/api/v1/session/password', { body: { currentPassword, newPassword } }),
  });
  const save = async (values: Values) => {
    try {
      await mutateAsync(values);
      await navigate('/signin?changed');
      queries.clear();
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'wrong-password') {
        form.setFields([{ name: 'currentPassword', errors: [t('wrong')] }]);
      } else if (error instanceof ProblemError && error.code === 'sign-in-locked') {
        form.setFields([{ name: 'currentPassword', errors: [t('locked')] }]);
      } else if (!showFieldErrors(form, error)) report(error);
    }
  };
  const needed = { required: true, message: common('needed') };
  return (
    <section className="settings-group" aria-label={t('password')}>
      <h2>{t('password')}</h2>
      <p>{t('passwordLead')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        style={{ maxWidth: 360 }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name="currentPassword" label={t('current')} rules={[needed]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={t('new')}
          extra={t('newHelp')}
          rules={[needed, { min: 8, message: t('tooShort') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('again')}
          dependencies={['newPassword']}
          rules={[
            needed,
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                !value || value === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('differs'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('change')}
        </Button>
      </Form>
    </section>
  );
}
