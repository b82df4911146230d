import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTexts } from '../texts';
import { watchBarcodes } from '../barcodes';
import { Icon } from './Icon';

interface Props {
  title: string;
  /** Says what came of a code, to be shown: null when it is as it should be. */
  onCode: (code: string) => string | null;
  onClose: () => void;
}

/** Reads barcodes with the camera, one after the other; they can always be typed. */
export function Scanner({ title, onCode, onClose }: Props) {
  const t = useTexts();
  const video = useRef<HTMLVideoElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [camera, setCamera] = useState<'starting' | 'on' | 'none'>('starting');
  const [said, setSaid] = useState<{ text: string; good: boolean }>();
  const [typed, setTyped] = useState('');
  const report = (code: string) => {
    const wrong = onCode(code);
    setSaid({ text: wrong ?? code, good: wrong === null });
    navigator.vibrate?.(wrong === null ? 60 : [80, 60, 80]);
  };
  const latest = useRef(report);
  useEffect(() => {
    latest.current = report;
  });
  useEffect(() => {
    dialog.current?.showModal();
    return watchBarcodes(video.current!, setCamera, (code) => latest.current(code));
  }, []);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) report(typed.trim());
    setTyped('');
  };
  return (
    <dialog className="scanner" ref={dialog} onClose={onClose} aria-label={title}>
      <h2>{title}</h2>
      <div className="view" data-camera={camera}>
        <video ref={video} playsInline muted aria-label={t('scan.picture')} />
        {camera === 'none' && <p>{t('scan.noCamera')}</p>}
      </div>
      <p className={said?.good ? 'said good' : 'said bad'} role="status">
        {said && <Icon name={said.good ? 'check' : 'cross'} />}
        {said?.text ?? t('scan.hint')}
      </p>
      <form className="line" onSubmit={enter}>
        <label>
          {t('scan.type')}
          <input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoCapitalize="characters"
            autoComplete="off"
            enterKeyHint="done"
          />
        </label>
        <button className="second">{t('scan.enter')}</button>
      </form>
      <button className="big" onClick={() => dialog.current?.close()}>
        {t('scan.done')}
      </button>
    </dialog>
  );
}
