import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTexts } from '../texts';
import { Icon } from './Icon';

const WIDTH = 600;

interface Props {
  signature?: string;
  onSign: (png: string | undefined) => void;
}

/** A pad to sign on with a finger. What is drawn is kept when the pad is closed. */
export function Signature({ signature, onSign }: Props) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className={signature ? 'second given' : 'second'} onClick={() => setOpen(true)}>
        <Icon name={signature ? 'check' : 'pen'} />
        {signature ? t('proof.signed') : t('proof.sign')}
      </button>
      {open && (
        <Pad
          onDone={(png) => {
            if (png) onSign(png);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function Pad({ onDone }: { onDone: (png?: string) => void }) {
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    clear(canvas.current!);
  }, []);
  const at = (event: PointerEvent) => {
    const box = canvas.current!.getBoundingClientRect();
    const scale = canvas.current!.width / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale] as const;
  };
  const begin = (event: PointerEvent) => {
    canvas.current!.setPointerCapture(event.pointerId);
    const pen = canvas.current!.getContext('2d')!;
    const [x, y] = at(event);
    pen.beginPath();
    pen.moveTo(x, y);
  };
  const draw = (event: PointerEvent) => {
    if (!canvas.current!.hasPointerCapture(event.pointerId)) return;
    const pen = canvas.current!.getContext('2d')!;
    pen.lineTo(...at(event));
    pen.stroke();
    setDrawn(true);
  };
  return (
    <dialog className="pad" ref={dialog} onClose={() => onDone()} aria-label={t('proof.sign')}>
      <h2>{t('proof.signHere')}</h2>
      <canvas ref={canvas} onPointerDown={begin} onPointerMove={draw} aria-label={t('proof.signHere')} />
      <div className="line">
        <button
          className="second"
          onClick={() => {
            clear(canvas.current!);
            setDrawn(false);
          }}
        >
          {t('proof.again')}
        </button>
        <button className="second" onClick={() => onDone()}>
          {t('proof.cancel')}
        </button>
        <button
          className="big"
          disabled={!drawn}
          onClick={() => onDone(canvas.current!.toDataURL('image/png').split(',')[1])}
        >
          {t('proof.keep')}
        </button>
      </div>
    </dialog>
  );
}

/** Black on white in either theme: it is looked at on paper. */
function clear(canvas: HTMLCanvasElement): void {
  canvas.width = WIDTH;
  canvas.height = Math.round((WIDTH * canvas.clientHeight) / canvas.clientWidth);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = 'black';
}
