import { Alert } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemError } from '../../../shared/api';
import { useExplain } from '../../frame/problems';
import { useSignIn } from '../../session/session';
import { Choices } from './Choices';
import { Credentials, type Given } from './Credentials';
import { keepOrganisation } from './organisation';
import { useSignInTexts } from './texts';
import './signin.css';

export function SignInPage() {
  const t = useSignInTexts();
  const signIn = useSignIn();
  const explain = useFailure();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = async ({ organisation, username, password }: Given) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await signIn(organisation.trim().toLowerCase(), username.trim(), password);
      keepOrganisation(organisation.trim().toLowerCase());
      await navigate(localPath(search.get('back')), { replace: true });
    } catch (error) {
      setFailure(explain(error));
      setBusy(false);
    }
  };
  return (
    <main className="signin">
      <section className="signin-card" aria-labelledby="signin-title">
        <header className="signin-brand">
          <img src="/icon.svg" alt="" width={40} height={40} />
          <div>
            <h1 id="signin-title">Peisong 配送</h1>
            <p>{t('lead')}</p>
          </div>
        </header>
        <div aria-live="assertive">
          {failure ? <Alert type="error" showIcon title={failure} /> : null}
          {!failure && search.has('changed') ? <Alert type="success" showIcon title={t('changed')} /> : null}
        </div>
        <Credentials enter={(given) => void enter(given)} busy={busy} />
      </section>
      <Choices />
    </main>
  );
}

/** What a failed sign-in means for the person; the rest is as everywhere. */
function useFailure(): (error: unknown) => string {
  const t = useSignInTexts();
  const explain = useExplain();
  return (error) => {
    switch (error instanceof ProblemError ? error.code : '') {
      case 'sign-in-refused':
        return t('wrong');
      case 'sign-in-locked':
        return t('locked');
      case 'https-needed':
        return t('insecure');
      default:
        return explain(error);
    }
  };
}

/** Where to go after signing in; never to another site. */
function localPath(back: string | null): string {
  return back?.startsWith('/') && !back.startsWith('//') && !back.startsWith('/\\') ? back : '/';
}
