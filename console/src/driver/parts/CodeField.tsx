import { useState } from 'react';
import { tell, usePhone } from '../phone';
import { uuidv7 } from '../store/ids';
import type { Draft, Task } from '../store/model';
import { codeState } from '../store/sender';
import { useTexts } from '../texts';

interface Props {
  task: Task;
  draft: Draft;
  onProof: (proofId: string) => void;
}

/** The recipient's one-time code: checked at once where there is a signal, else as soon as there is one. */
export function CodeField({ task, draft, onProof }: Props) {
  const t = useTexts();
  const phone = usePhone();
  const [typed, setTyped] = useState('');
  const state = codeState(phone.items, draft.codeProofId);
  const enter = async (text: string) => {
    const digits = text.replaceAll(/\D/g, '').slice(0, 6);
    setTyped(digits);
    if (digits.length !== 6) return;
    const proofId = uuidv7();
    await tell(phone, [
      { proofId, proof: { shipmentId: task.shipmentId, code: digits }, about: task.number },
    ]);
    onProof(proofId);
    setTyped('');
  };
  return (
    <div className="code">
      {state !== 'done' && (
        <label>
          {t('proof.code')}
          <input
            value={typed}
            onChange={(event) => void enter(event.target.value)}
            inputMode="numeric"
            autoComplete="off"
            placeholder="000000"
          />
        </label>
      )}
      {state !== 'none' && (
        <p className={state === 'done' ? 'good' : state === 'refused' ? 'bad' : ''} role="status">
          {t(`proof.codeState.${state}`)}
        </p>
      )}
    </div>
  );
}
