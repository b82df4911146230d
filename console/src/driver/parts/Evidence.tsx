import { useState } from 'react';
import { cashOf } from '../deliver';
import type { Draft, Task } from '../store/model';
import { useTexts } from '../texts';
import { CashField } from './CashField';
import { CodeField } from './CodeField';
import { Icon } from './Icon';
import { Photos } from './Photos';
import { Scanner } from './Scanner';
import { Signature } from './Signature';

interface Props {
  task: Task;
  draft: Draft;
  change: (how: (draft: Draft) => Draft) => void;
  /** Whether anything is handed over, so that money may be taken for it. */
  handsOver: boolean;
}

/** What is gathered at the door: scans, pictures, a signature, a code, a name, money. */
export function Evidence({ task, draft, change, handsOver }: Props) {
  const t = useTexts();
  const [scanning, setScanning] = useState(false);
  const scan = (code: string) => {
    if (!task.parcels.some((it) => it.barcode === code)) return t('scan.notHere', { code });
    change((it) => ({ ...it, scans: [...new Set([...it.scans, code])] }));
    return null;
  };
  const owed = cashOf(task, { ...draft, cashMinor: undefined }, handsOver);
  return (
    <>
      <div className="tools">
        <button className="second" onClick={() => setScanning(true)}>
          <Icon name="scan" />
          {t('task.scan', { done: draft.scans.length, all: task.parcels.length })}
        </button>
        <Photos photos={draft.photos} change={change} />
        <Signature
          signature={draft.signature}
          onSign={(png) => change((it) => ({ ...it, signature: png }))}
        />
      </div>
      <CodeField
        task={task}
        draft={draft}
        onProof={(codeProofId) => change((it) => ({ ...it, codeProofId }))}
      />
      <label>
        {t('proof.name')}
        <input
          defaultValue={draft.recipientName ?? ''}
          key={draft.recipientName ? 'kept' : 'new'}
          onBlur={(event) => {
            const recipientName = event.target.value;
            change((it) => ({ ...it, recipientName }));
          }}
          placeholder={task.recipient?.name ?? ''}
          autoComplete="off"
        />
      </label>
      {owed && (
        <CashField
          owed={owed}
          taken={draft.cashMinor}
          onAmount={(cashMinor) => change((it) => ({ ...it, cashMinor }))}
        />
      )}
      {scanning && <Scanner title={t('scan.atDoor')} onCode={scan} onClose={() => setScanning(false)} />}
    </>
  );
}
