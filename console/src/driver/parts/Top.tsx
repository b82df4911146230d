import { count } from '../../shared/format';
import { isWaiting, usePhone } from '../phone';
import { useReach } from '../store/sync';
import { useTexts } from '../texts';
import { Icon } from './Icon';

/** Which route it is, and whether what was recorded has gone out. */
export function Top() {
  const t = useTexts();
  const { route, day, items } = usePhone();
  const reach = useReach();
  const unsent = items.filter((item) => item.state !== 'done').length;
  const waiting = items.filter(isWaiting).length;
  const state = unsent > waiting ? 'warn' : reach === 'offline' ? 'offline' : waiting ? 'waiting' : 'sent';
  const text =
    unsent > 0 ? t('top.unsent', { count: unsent }) : reach === 'offline' ? t('top.offline') : t('top.sent');
  return (
    <header className="top">
      <a className="brand" href="#/">
        <strong>{route?.vehicle ?? t('top.title')}</strong>
        <span>{day?.driver.name}</span>
      </a>
      <a className={`sync ${state}`} href="#/queue" data-unsent={count(unsent)}>
        <Icon name={state} />
        {text}
      </a>
    </header>
  );
}
