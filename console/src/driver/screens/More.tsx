import { useEffect, useState } from 'react';
import { money } from '../../shared/format';
import { Act } from '../parts/Act';
import { Hints } from '../parts/Hints';
import { Language, Theme } from '../parts/Settings';
import { go, isWaiting, tellOfRoute, usePhone } from '../phone';
import { aboardOf, isStopOpen, onBreak, tasksOf } from '../store/day';
import { lostFixes } from '../store/db';
import type { DriverRoute } from '../store/model';
import { signOut } from '../store/session';
import { useTexts } from '../texts';

/** What is needed less often: breaks, coming back, the end of the day, and how the app looks. */
export function More() {
  const t = useTexts();
  const { route, day, items } = usePhone();
  const [lost, setLost] = useState(0);
  useEffect(() => void lostFixes.get().then(setLost), []);
  const cash = route ? sums(tasksOf(route).map((task) => task.collected)) : [];
  const waiting = items.filter(isWaiting).length;
  return (
    <main>
      <h1>{day?.driver.name ?? t('tabs.more')}</h1>
      {cash.length > 0 && (
        <p className="sum">
          <b>
            {t('more.cash', { amount: cash.map((it) => money(it.amountMinor, it.currency)).join(' + ') })}
          </b>
        </p>
      )}
      {lost > 0 && <p className="warn strong">{t('more.lostFixes', { count: lost })}</p>}
      {route && <OnTheWay route={route} />}
      <Hints />
      <section className="settings">
        <a className="second" href="#/queue">
          {t('queue.title')}
        </a>
        <Language />
        <Theme />
        <Act sure={waiting > 0 ? t('more.signOutKept', { count: waiting }) : undefined} act={signOut}>
          {t('more.signOut')}
        </Act>
      </section>
    </main>
  );
}

/** What concerns the route as a whole. */
function OnTheWay({ route }: { route: DriverRoute }) {
  const t = useTexts();
  const phone = usePhone();
  const open = route.stops.filter(isStopOpen).length;
  const aboard = aboardOf(route).length;
  if (route.diary.dayEndedAt) {
    return (
      <section className="buttons">
        <p>{t('do.ended')}</p>
        <Act act={() => tellOfRoute(phone, route, 'RESUME')}>{t('more.goOn')}</Act>
      </section>
    );
  }
  return (
    <section className="buttons">
      {onBreak(route) ? (
        <Act act={() => tellOfRoute(phone, route, 'RESUME')}>{t('banner.resume')}</Act>
      ) : (
        <Act act={() => tellOfRoute(phone, route, 'BREAK')}>{t('more.break')}</Act>
      )}
      <button className="second" onClick={() => go('hand-over')}>
        {t('handOver.title')}
      </button>
      <button className="second" onClick={() => go('lost')}>
        {t('lost.title')}
      </button>
      {route.status === 'DEPARTED' && (
        <Act
          sure={open > 0 ? t('more.returnSure', { count: open }) : undefined}
          act={() => tellOfRoute(phone, route, 'RETURN')}
        >
          {t('do.return', { count: aboard })}
        </Act>
      )}
      <Act
        sure={aboard > 0 ? t('more.endSure', { count: aboard }) : undefined}
        act={() => tellOfRoute(phone, route, 'END_OF_DAY')}
      >
        {t('do.endOfDay')}
      </Act>
    </section>
  );
}

function sums(amounts: ({ amountMinor: number; currency: string } | null | undefined)[]) {
  const byCurrency = new Map<string, number>();
  for (const it of amounts) {
    if (it) byCurrency.set(it.currency, (byCurrency.get(it.currency) ?? 0) + it.amountMinor);
  }
  return [...byCurrency].map(([currency, amountMinor]) => ({ currency, amountMinor }));
}
