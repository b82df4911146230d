import { Button, Form, Input, Space } from 'antd';
import { useSettingsTexts } from '../texts';
import { useUserTexts } from './texts';
import { madeUpPassword } from './users';

/** Shown as it is typed: it is handed over, not remembered. */
export function PasswordField({ label }: { label: string }) {
  const t = useUserTexts();
  const common = useSettingsTexts();
  const form = Form.useFormInstance<{ password: string }>();
  return (
    <Form.Item label={label} extra={t('passwordHelp')} required>
      <Space.Compact block>
        <Form.Item name="password" noStyle rules={[{ required: true, message: common('needed') }]}>
          <Input autoComplete="off" spellCheck={false} aria-label={label} className="settings-code" />
        </Form.Item>
        <Button onClick={() => form.setFieldValue('password', madeUpPassword())}>{t('suggest')}</Button>
      </Space.Compact>
    </Form.Item>
  );
}
