import { Alert, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemError } from '../../../shared/api';
import { texts } from '../../../shared/i18n';
import { useExplain } from '../../frame/problems';
import { useSignIn } from '../../session/session';
import en from './en.json';
import zh from './zh-CN.json';

const useTexts = texts('signin', en, zh);

interface Credentials {
  organisation: string;
  username: string;
  password: string;
}

export function SignInPage() {
  const t = useTexts();
  const signIn = useSignIn();
  const explain = useExplain();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async ({ organisation, username, password }: Credentials) => {
    setBusy(true);
    try {
      await signIn(organisation.trim(), username.trim(), password);
      await navigate(localPath(search.get('back')), { replace: true });
    } catch (error) {
      setFailure(error instanceof ProblemError && error.status === 401 ? t('wrong') : explain(error));
      setBusy(false);
    }
  };
  return (
    <main style={{ display: 'grid', placeItems: 'center', minHeight: '100dvh', padding: 16 }}>
      <Card style={{ width: '100%', maxWidth: 400 }}>
        <h1 style={{ marginTop: 0 }}>Peisong 配送</h1>
        <p>{t('lead')}</p>
        {failure ? (
          <Alert type="error" showIcon title={failure} role="alert" style={{ marginBottom: 16 }} />
        ) : null}
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => void enter(values)}>
          <Form.Item
            name="organisation"
            label={t('organisation')}
            rules={[{ required: true, message: t('needed') }]}
          >
            <Input autoFocus autoCapitalize="none" autoComplete="organization" />
          </Form.Item>
          <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('needed') }]}>
            <Input autoCapitalize="none" autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('needed') }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t('enter')}
          </Button>
        </Form>
      </Card>
    </main>
  );
}

/** Where to go after signing in; never to another site. */
function localPath(back: string | null): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? back : '/';
}
