import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { ProblemError } from '../../shared/api/problem';
import { loadWork } from '../loadWork';
import { Hints } from '../parts/Hints';
import { Icon } from '../parts/Icon';
import { Scanner } from '../parts/Scanner';
import { Language } from '../parts/Settings';
import { isWaiting, usePhone } from '../phone';
import { signIn } from '../store/session';
import { useTexts } from '../texts';

/** `demo.AB12CD34`, also at the end of a link. */
export function readCode(text: string): { organisation: string; code: string } | undefined {
  const found = /(?:^|#code=)([a-z0-9-]{1,40})\.([A-Za-z0-9-]{8,12})$/.exec(text.trim());
  return found ? { organisation: found[1]!, code: found[2]! } : undefined;
}

function whyNot(t: ReturnType<typeof useTexts>, error: unknown): string {
  const problem = error instanceof ProblemError ? error : ProblemError.unreachable(error);
  if (problem.isOffline) return t('signIn.offline');
  if (problem.status === 429) return t('signIn.locked');
  return problem.status === 401 ? t('signIn.refused') : problem.message;
}

/** A code that the dispatcher shows, typed, scanned, or come with the link. */
export function SignIn() {
  const t = useTexts();
  const { session, items } = usePhone();
  const [organisation, setOrganisation] = useState(session?.organisation ?? '');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [scanning, setScanning] = useState(false);
  const waiting = items.filter(isWaiting).length;
  const enter = useCallback(
    async (org: string, secret: string) => {
      setBusy(true);
      setWrong(undefined);
      try {
        await loadWork(); // first, as the code is good for once
        await signIn(org.trim(), secret.trim());
      } catch (error) {
        setWrong(whyNot(t, error));
      }
      setBusy(false);
    },
    [t],
  );
  useEffect(() => {
    const look = () => {
      const given = readCode(location.hash);
      if (!given) return;
      history.replaceState(null, '', location.pathname); // used up: nobody reads it from the address
      void enter(given.organisation, given.code);
    };
    void Promise.resolve().then(look);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [enter]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(organisation, code);
  };
  const scan = (text: string) => {
    const given = readCode(text);
    if (!given) return t('signIn.noCode');
    setScanning(false);
    void enter(given.organisation, given.code);
    return null;
  };
  return (
    <main className="sign-in">
      <img src="/driver/icon-192.png" alt="" width="64" height="64" />
      <h1>{t('top.title')}</h1>
      <p>{t('signIn.hint')}</p>
      {waiting > 0 && <p className="warn strong">{t('signIn.kept', { count: waiting })}</p>}
      <form onSubmit={submit}>
        <label>
          {t('signIn.organisation')}
          <input
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value)}
            autoCapitalize="none"
            autoComplete="organization"
            required
          />
        </label>
        <label>
          {t('signIn.code')}
          <input
            className="secret"
            value={code}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
            autoCapitalize="characters"
            autoComplete="one-time-code"
            spellCheck={false}
            required
          />
        </label>
        {wrong && (
          <p className="bad strong" role="alert">
            {wrong}
          </p>
        )}
        <button className="big" disabled={busy}>
          {t(busy ? 'signIn.doing' : 'signIn.do')}
        </button>
        <button type="button" className="second" onClick={() => setScanning(true)}>
          <Icon name="scan" />
          {t('signIn.scan')}
        </button>
      </form>
      <Language />
      <Hints />
      {scanning && <Scanner title={t('signIn.scan')} onCode={scan} onClose={() => setScanning(false)} />}
    </main>
  );
}
