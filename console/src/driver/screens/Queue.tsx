import { relative, time } from '../../shared/format';
import { Icon } from '../parts/Icon';
import { usePhone } from '../phone';
import { noticeText } from '../notices';
import type { Action, Item } from '../store/model';
import { tryAgain } from '../store/sender';
import { sync, useReach, type Reach } from '../store/sync';
import { useTexts } from '../texts';

/** What the phone holds that the server does not have yet, and what it was told in return. */
export function Queue() {
  const t = useTexts();
  const { items, notices, session, day, readAt } = usePhone();
  const reach = useReach();
  const own = items.filter((item) => item.driverId === session?.driverId);
  const waiting = own.filter((item) => item.state === 'waiting');
  const refused = own.filter((item) => item.state === 'refused');
  const sent = own.filter((item) => item.state === 'done');
  const strangers = items.filter((it) => it.driverId !== session?.driverId && it.state === 'waiting').length;
  const list = (some: Item[]) =>
    some.map((item) => (
      <Row key={item.id} item={item} at={time(item.body.occurredAt, day?.site.zone)} text={name(item)} />
    ));
  const name = (item: Item) =>
    item.kind === 'proof' ? t('queue.proof') : t(`queue.action.${(item.body as Action).type}`);
  return (
    <>
      <main>
        <h1>{t('queue.title')}</h1>
        <p className="sum">
          <b data-waiting={waiting.length}>{t('queue.waiting', { count: waiting.length })}</b>
          <span data-sent={sent.length}>{t('queue.sent', { count: sent.length })}</span>
          {refused.length > 0 && <span className="bad">{t('queue.refused', { count: refused.length })}</span>}
        </p>
        <p>
          {stateOf(reach, waiting.length, refused.length, t)}
          {readAt && ` ${t('queue.readAt', { at: relative(readAt) })}`}
        </p>
        {strangers > 0 && <p className="warn strong">{t('queue.strangers', { count: strangers })}</p>}
        {refused.length > 0 && (
          <>
            <h2>{t('queue.refusedTitle')}</h2>
            <p>{t('queue.refusedHint')}</p>
            <ul className="log">{list(refused)}</ul>
          </>
        )}
        {waiting.length > 0 && <h2>{t('queue.notYet')}</h2>}
        <ul className="log">{list(waiting)}</ul>
        {notices.length > 0 && <h2>{t('queue.news')}</h2>}
        <ul className="log">
          {notices.slice(0, 50).map((notice) => (
            <li key={notice.id}>
              <time>{time(notice.at, day?.site.zone)}</time>
              <span className="what">{noticeText(t, notice)}</span>
            </li>
          ))}
        </ul>
        {sent.length > 0 && (
          <details>
            <summary>{t('queue.sent', { count: sent.length })}</summary>
            <ul className="log">{list(sent.reverse().slice(0, 100))}</ul>
          </details>
        )}
      </main>
      {waiting.length > 0 && (
        <div className="bar">
          <button className="big" onClick={() => void sync()}>
            {t('queue.sendNow')}
          </button>
        </div>
      )}
    </>
  );
}

function stateOf(reach: Reach, waiting: number, refused: number, t: ReturnType<typeof useTexts>): string {
  if (reach === 'offline') return t('queue.offline');
  if (waiting > 0) return t('queue.going');
  return refused > 0 ? '' : t('queue.allSent');
}

function Row({ item, at, text }: { item: Item; at: string; text: string }) {
  const t = useTexts();
  return (
    <li className={item.state}>
      <time>{at}</time>
      <span className="what">
        {text}
        <small>{[item.about, item.state === 'refused' ? item.detail : ''].filter(Boolean).join(' · ')}</small>
      </span>
      {item.state === 'refused' ? (
        <button
          className="chip"
          onClick={() => {
            void tryAgain(item).then(() => sync());
          }}
        >
          {t('queue.again')}
        </button>
      ) : (
        <Icon name={item.state === 'done' ? 'sent' : 'waiting'} />
      )}
    </li>
  );
}
