import { useEffect, useRef, useState, type ReactNode } from 'react';
import { timeWindow } from '../shared/format';
import { explain, makeWish, type Ask } from './ask';
import { useTexts } from './texts';
import { day, type View, type WishKind } from './view';

const noteLength = 300;

interface Props {
  kind: WishKind;
  view: View;
  token: string;
  close: () => void;
  said: () => void;
}

/** Asks for what belongs to a wish, and whether it is meant. */
export function AskDialog({ kind, view, token, close, said }: Props) {
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [ask, setAsk] = useState<Ask>({ kind });
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  const change = (more: Partial<Ask>) => {
    setAsk((now) => ({ ...now, ...more }));
    setKey(crypto.randomUUID());
    setFailure('');
  };
  const send = async () => {
    if (kind === 'INSTRUCTIONS' && !ask.note?.trim()) return setFailure(t('ask.noteNeeded'));
    if (kind === 'WINDOW' && !ask.window) return setFailure(t('ask.windowNeeded'));
    setBusy(true);
    try {
      await makeWish(token, { ...ask, note: ask.note?.trim() }, key);
      said();
    } catch (error) {
      setFailure(explain(t, error));
      setBusy(false);
    }
  };
  const words = {
    INSTRUCTIONS: 'send',
    NEIGHBOUR: 'agree',
    DOOR: 'agree',
    WINDOW: 'change',
    REFUSE: 'refuseSend',
  } as const;
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="ask-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 id="ask-title">{t(`wish.${kind}`)}</h2>
        <Content kind={kind} view={view} ask={ask} change={change} />
        {failure ? (
          <p className="failure" role="alert">
            {failure}
          </p>
        ) : null}
        <div className="buttons">
          <button type="button" className="plain" onClick={() => dialog.current?.close()}>
            {t('ask.cancel')}
          </button>
          <button type="submit" className={kind === 'REFUSE' ? 'main grave' : 'main'} disabled={busy}>
            {busy ? t('ask.sending') : t(`ask.${words[kind]}`)}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface ContentProps {
  kind: WishKind;
  view: View;
  ask: Ask;
  change: (more: Partial<Ask>) => void;
}

function Content({ kind, view, ask, change }: ContentProps): ReactNode {
  const t = useTexts();
  switch (kind) {
    case 'INSTRUCTIONS':
      return (
        <label className="field">
          {t('ask.note')}
          <textarea
            rows={4}
            maxLength={noteLength}
            value={ask.note ?? ''}
            onChange={(event) => change({ note: event.target.value })}
          />
          <span className="quiet">{t('ask.noteLeft', { count: noteLength - (ask.note?.length ?? 0) })}</span>
        </label>
      );
    case 'WINDOW':
      return <Windows view={view} ask={ask} change={change} />;
    case 'NEIGHBOUR':
      return <p>{t('ask.neighbour')}</p>;
    case 'DOOR':
      return <p>{t('ask.door')}</p>;
    case 'REFUSE':
      return <p>{t('ask.refuse')}</p>;
  }
}

/** The coming days, each with its parts. */
function Windows({ view, ask, change }: Omit<ContentProps, 'kind'>) {
  const t = useTexts();
  const days = new Map<string, View['windows']>();
  for (const window of view.windows) {
    const name = day(t, window.start, view.zone);
    days.set(name, [...(days.get(name) ?? []), window]);
  }
  return (
    <fieldset className="windows">
      <legend>{t('ask.window')}</legend>
      <p className="quiet">{t('ask.windowHint')}</p>
      <div className="scroll" tabIndex={-1}>
        {[...days].map(([name, windows]) => (
          <div key={name} role="group" aria-label={name} className="of-day">
            <strong aria-hidden="true">{name}</strong>
            {windows.map((window) => (
              <label key={window.start} className={ask.window?.start === window.start ? 'on' : ''}>
                <input
                  type="radio"
                  name="window"
                  checked={ask.window?.start === window.start}
                  onChange={() => change({ window })}
                />
                {timeWindow(window.start, window.end, view.zone)}
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
