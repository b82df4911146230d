import { useRef, useState } from 'react';
import { shrink } from '../photo';
import type { Draft } from '../store/model';
import { useTexts } from '../texts';
import { Icon } from './Icon';

interface Props {
  photos: string[];
  change: (how: (draft: Draft) => Draft) => void;
}

/** Photos of a draft, made small as they are taken. */
export function Photos({ photos, change }: Props) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      const photo = await shrink(file);
      change((it) => ({ ...it, photos: [...it.photos, photo] }));
      setFailed(false);
    } catch {
      setFailed(true);
    }
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-label={t('proof.photo')}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <button className="second" onClick={() => input.current?.click()}>
        <Icon name="camera" />
        {photos.length ? t('proof.anotherPhoto') : t('proof.photo')}
      </button>
      {photos.length > 0 && (
        <div className="thumbs">
          {photos.map((photo, index) => (
            <button
              className="thumb"
              key={index}
              onClick={() => change((it) => ({ ...it, photos: it.photos.filter((_, n) => n !== index) }))}
              aria-label={t('proof.removePhoto')}
            >
              <img src={`data:image/jpeg;base64,${photo}`} alt="" />
              <Icon name="cross" />
            </button>
          ))}
        </div>
      )}
      {failed && <p className="bad">{t('proof.photoFailed')}</p>}
    </>
  );
}
