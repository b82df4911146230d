import { useState } from 'react';
import { textOr } from '../shared/i18n';
import { timeWindow } from '../shared/format';
import { makeWish, explain } from './ask';
import { AskDialog } from './AskDialog';
import { useTexts, type T } from './texts';
import { day, type View, type Wish, type WishKind } from './view';

const order: WishKind[] = ['INSTRUCTIONS', 'NEIGHBOUR', 'DOOR', 'WINDOW', 'REFUSE'];

interface Props {
  view: View;
  token: string;
  said: () => void;
}

/** What can be asked, and what was asked with its answer. */
export function Wishes({ view, token, said }: Props) {
  const t = useTexts();
  const [asking, setAsking] = useState<WishKind>();
  const possible = order.filter((kind) => (view.possible as string[]).includes(kind));
  const made = view.wishes.filter((wish) => wish.kind !== 'RATING');
  if (possible.length === 0 && made.length === 0) return null;
  return (
    <section className="card" aria-labelledby="wish-title">
      <h2 id="wish-title">{t('wish.title')}</h2>
      {made.length > 0 ? (
        <ul className="wishes" aria-label={t('wishes.title')} aria-live="polite">
          {made.map((wish) => (
            <Made key={wish.wishId} wish={wish} view={view} token={token} said={said} />
          ))}
        </ul>
      ) : null}
      <ul className="choices no-print">
        {possible.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={kind === 'REFUSE' ? 'choice grave' : 'choice'}
              onClick={() => setAsking(kind)}
            >
              <strong>{t(`wish.${kind}`)}</strong>
              <span className="quiet">{t(`wish.${kind}Hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {asking ? (
        <AskDialog
          kind={asking}
          view={view}
          token={token}
          close={() => setAsking(undefined)}
          said={() => {
            setAsking(undefined);
            said();
          }}
        />
      ) : null}
    </section>
  );
}

/** One that was made. What is agreed and can be had back is taken back by a wish of its own. */
function Made({ wish, view, token, said }: Props & { wish: Wish }) {
  const t = useTexts();
  const [failure, setFailure] = useState('');
  const undo = undoOf(wish, view);
  const takeBack = async (kind: WishKind) => {
    try {
      await makeWish(token, { kind }, `undo-${wish.wishId}`);
      said();
    } catch (error) {
      setFailure(explain(t, error));
    }
  };
  return (
    <li className={wish.answer.toLowerCase()}>
      <span>{sentence(t, wish, view.zone)}</span>
      <span className="quiet">
        {wish.reason
          ? textOr(t, `wishes.${wish.reason}`, t(`wishes.${wish.answer}`))
          : t(`wishes.${wish.answer}`)}
      </span>
      {undo ? (
        <button type="button" className="plain no-print" onClick={() => void takeBack(undo)}>
          {t('wishes.undo')}
        </button>
      ) : null}
      {failure ? (
        <span className="failure" role="alert">
          {failure}
        </span>
      ) : null}
    </li>
  );
}

function sentence(t: T, wish: Wish, zone: string): string {
  if (wish.kind === 'INSTRUCTIONS') {
    return wish.text ? t('wishes.INSTRUCTIONS', { text: wish.text }) : t('wishes.taken');
  }
  if (wish.kind === 'WINDOW' && wish.window) {
    const { start, end } = wish.window;
    return t('wishes.WINDOW', { day: day(t, start, zone), window: timeWindow(start, end, zone) });
  }
  return t(`wishes.${wish.kind as 'NEIGHBOUR'}`);
}

/** The wish that takes this one back: of the latest note and of the neighbour. */
function undoOf(wish: Wish, view: View): WishKind | undefined {
  if (wish.answer !== 'DONE') return undefined;
  const possible = view.possible as string[];
  const latest = view.wishes.findLast((it) => it.kind === wish.kind && it.answer === 'DONE');
  if (latest?.wishId !== wish.wishId) return undefined;
  if (wish.kind === 'INSTRUCTIONS' && wish.text && possible.includes('INSTRUCTIONS')) return 'INSTRUCTIONS';
  return wish.kind === 'NEIGHBOUR' && possible.includes('DOOR') ? 'DOOR' : undefined;
}
