import { useRef, useState } from 'react';
import { shrink } from '../photo';
import { useTexts } from '../texts';
import { Icon } from './Icon';

interface Props {
  photos: string[];
  onAdd: (photo: string) => void;
  onRemove: (index: number) => void;
}

export function Photos({ photos, onAdd, onRemove }: Props) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      onAdd(await shrink(file));
      setFailed(false);
    } catch {
      setFailed(true);
    }
    if (input.current) input.current.value = '';
  };
  return (
    <div className="photos">
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
      {photos.map((photo, index) => (
        <button
          className="thumb"
          key={index}
          onClick={() => onRemove(index)}
          aria-label={t('proof.removePhoto')}
        >
          <img src={`data:image/jpeg;base64,${photo}`} alt="" />
          <Icon name="cross" />
        </button>
      ))}
      {failed && <p className="bad">{t('proof.photoFailed')}</p>}
    </div>
  );
}
