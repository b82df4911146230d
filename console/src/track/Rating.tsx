import { useState } from 'react';
import { explain, rate } from './ask';
import { useTexts } from './texts';
import type { View } from './view';

const stars = [1, 2, 3, 4, 5];

/** After delivery: one to five stars and a comment, which can be changed. */
export function Rating({ view, token, said }: { view: View; token: string; said: () => void }) {
  const t = useTexts();
  const [changing, setChanging] = useState(false);
  const given = view.wishes.findLast((wish) => wish.kind === 'RATING');
  if (!view.possible.includes('RATING')) return null;
  return (
    <section className="card" aria-labelledby="rating-title">
      <h2 id="rating-title">{t('rating.title')}</h2>
      {given && !changing ? (
        <>
          <p role="status">
            <span className="given" aria-hidden="true">
              {'★'.repeat(given.stars ?? 0) + '☆'.repeat(5 - (given.stars ?? 0))}
            </span>
            {t('rating.thanks', { count: given.stars ?? 0 })}
          </p>
          {given.text ? <blockquote>{given.text}</blockquote> : null}
          <button type="button" className="plain no-print" onClick={() => setChanging(true)}>
            {t('rating.change')}
          </button>
        </>
      ) : (
        <Form
          token={token}
          first={{ stars: given?.stars ?? 0, comment: given?.text ?? '' }}
          said={() => {
            setChanging(false);
            said();
          }}
        />
      )}
    </section>
  );
}

interface FormProps {
  token: string;
  first: { stars: number; comment: string };
  said: () => void;
}

function Form({ token, first, said }: FormProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState(first.stars);
  const [comment, setComment] = useState(first.comment);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const send = async () => {
    if (!chosen) return setFailure(t('rating.needed'));
    setBusy(true);
    try {
      await rate(token, chosen, comment.trim(), key);
      said();
    } catch (error) {
      setFailure(explain(t, error));
      setBusy(false);
    }
  };
  const change = (then: () => void) => {
    then();
    setFailure('');
    setKey(crypto.randomUUID());
  };
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className="stars">
        <legend className="visually-hidden">{t('rating.title')}</legend>
        {stars.map((count) => (
          <label key={count} className={count <= chosen ? 'on' : ''}>
            <input
              type="radio"
              name="stars"
              value={count}
              checked={chosen === count}
              onChange={() => change(() => setChosen(count))}
            />
            <span aria-hidden="true">★</span>
            <span className="visually-hidden">{t('rating.stars', { count })}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        {t('rating.comment')}
        <textarea
          rows={3}
          maxLength={1000}
          value={comment}
          onChange={(event) => change(() => setComment(event.target.value))}
        />
      </label>
      {failure ? (
        <p className="failure" role="alert">
          {failure}
        </p>
      ) : null}
      <button type="submit" className="main" disabled={busy}>
        {busy ? t('ask.sending') : t('rating.send')}
      </button>
    </form>
  );
}
