import { Button, Form, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { knownOrganisation } from './organisation';
import { useSignInTexts } from './texts';

export interface Given {
  organisation: string;
  username: string;
  password: string;
}

export function Credentials({ enter, busy }: { enter: (given: Given) => void; busy: boolean }) {
  const t = useSignInTexts();
  const [capsLock, setCapsLock] = useState(false);
  const organisation = knownOrganisation();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Form<Given>
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ organisation }}
      onFinish={enter}
    >
      <Form.Item
        name="organisation"
        label={t('organisation')}
        extra={organisation ? undefined : t('organisationHelp')}
        rules={needed}
      >
        <Input
          autoFocus={!organisation}
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="organization"
          maxLength={40}
        />
      </Form.Item>
      <Form.Item name="username" label={t('username')} rules={needed}>
        <Input
          autoFocus={Boolean(organisation)}
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="username"
          maxLength={254}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        extra={capsLock ? t('capsLock') : undefined}
        rules={[{ required: true, message: t('needed') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} onKeyUp={watch} onKeyDown={watch} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('enter')}
      </Button>
    </Form>
  );
}
