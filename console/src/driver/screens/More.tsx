import { useEffect, useState } from 'react';
import { money } from '../../shared/format';
import { languages, setLanguage, useLanguage } from '../../shared/i18n';
import { setTheme, themeChoice, type ThemeChoice } from '../../shared/theme';
import { takeNewVersion, useNewVersion } from '../install';
import { go, isWaiting, tell, usePhone } from '../phone';
import { aboardOf, onBreak, tasksOf } from '../store/day';
import { lostFixes } from '../store/db';
import { signOut } from '../store/session';
import { useTexts } from '../texts';

/** What is needed less often: breaks, coming back, the end of the day, and how the app looks. */
export function More() {
  const t = useTexts();
  const phone = usePhone();
  const { route, day, items } = phone;
  const fresh = useNewVersion();
  const [lost, setLost] = useState(0);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => void lostFixes.get().then(setLost), []);
  const act = (type: 'BREAK' | 'RESUME' | 'RETURN' | 'END_OF_DAY') => {
    if (route) void tell(phone, [{ action: { type, routeId: route.id } }]);
  };
  const cash = route ? sums(tasksOf(route).map((task) => task.collected)) : [];
  const waiting = items.filter(isWaiting).length;
  return (
    <main>
      <h1>{day?.driver.name ?? t('tabs.more')}</h1>
      {fresh && (
        <button className="banner news" onClick={takeNewVersion}>
          {t('more.newVersion')}
        </button>
      )}
      {route && (
        <section className="buttons">
          {onBreak(route) ? (
            <button className="second" onClick={() => act('RESUME')}>
              {t('banner.resume')}
            </button>
          ) : (
            <button className="second" onClick={() => act('BREAK')}>
              {t('more.break')}
            </button>
          )}
          {route.status === 'DEPARTED' && (
            <button className="second" onClick={() => act('RETURN')}>
              {t('do.return', { count: aboardOf(route).length })}
            </button>
          )}
          <button className="second" onClick={() => go('hand-over')}>
            {t('handOver.title')}
          </button>
          <button className="second" onClick={() => go('lost')}>
            {t('lost.title')}
          </button>
          {!route.diary.dayEndedAt && (
            <button className="second" onClick={() => act('END_OF_DAY')}>
              {t('do.endOfDay')}
            </button>
          )}
        </section>
      )}
      {cash.length > 0 && (
        <p className="sum">
          <b>
            {t('more.cash', { amount: cash.map((it) => money(it.amountMinor, it.currency)).join(' + ') })}
          </b>
        </p>
      )}
      {lost > 0 && <p className="warn strong">{t('more.lostFixes', { count: lost })}</p>}
      <section className="settings">
        <Language />
        <Theme />
        <a className="second" href="#/queue">
          {t('queue.title')}
        </a>
        <button className="second" onClick={() => (waiting && !leaving ? setLeaving(true) : void signOut())}>
          {leaving ? t('more.signOutKept', { count: waiting }) : t('more.signOut')}
        </button>
      </section>
    </main>
  );
}

export function Language() {
  const t = useTexts();
  const current = useLanguage();
  return (
    <label>
      {t('more.language')}
      <select value={current} onChange={(event) => setLanguage(event.target.value as 'en')}>
        {languages.map((it) => (
          <option key={it} value={it}>
            {t(`language.${it}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Theme() {
  const t = useTexts();
  const [choice, setChoice] = useState(themeChoice());
  return (
    <label>
      {t('more.theme')}
      <select
        value={choice}
        onChange={(event) => {
          const next = event.target.value as ThemeChoice;
          setTheme(next);
          setChoice(next);
        }}
      >
        {(['system', 'light', 'dark'] as const).map((it) => (
          <option key={it} value={it}>
            {t(`theme.${it}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function sums(amounts: ({ amountMinor: number; currency: string } | null | undefined)[]) {
  const byCurrency = new Map<string, number>();
  for (const it of amounts) {
    if (it) byCurrency.set(it.currency, (byCurrency.get(it.currency) ?? 0) + it.amountMinor);
  }
  return [...byCurrency].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}
