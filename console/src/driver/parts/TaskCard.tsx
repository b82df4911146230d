import { useState } from 'react';
import { cashOf, factsOf, missing } from '../deliver';
import { useDraft } from '../drafts';
import { go, tell, usePhone } from '../phone';
import { isStopOpen, nextStop, openParcels } from '../store/day';
import type { DriverRoute, Stop, Task } from '../store/model';
import { useTexts } from '../texts';
import { here } from '../where';
import { CashField } from './CashField';
import { CodeField } from './CodeField';
import { Icon } from './Icon';
import { ParcelRows } from './ParcelRows';
import { Photos } from './Photos';
import { Scanner } from './Scanner';
import { Signature } from './Signature';

/** At the door: scan, prove, hand over. Everything gathered is kept as it comes. */
export function TaskCard({ route, stop, task }: { route: DriverRoute; stop: Stop; task: Task }) {
  const t = useTexts();
  const phone = usePhone();
  const [draft, change] = useDraft(task.jobId);
  const [scanning, setScanning] = useState(false);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const open = openParcels(task);
  const handed = open.filter((parcel) => !draft.outcomes[parcel.parcelId]);
  const lacking = missing(phone.day!.proof, task, draft);
  const scan = (code: string) => {
    const parcel = task.parcels.find((it) => it.barcode === code);
    if (!parcel) return t('scan.notHere', { code });
    change((it) => ({ ...it, scans: [...new Set([...it.scans, code])] }));
    return null;
  };
  const finish = async () => {
    if (lacking.length && !asked) return setAsked(true);
    setBusy(true);
    const facts = factsOf(route, stop, task, draft, await here());
    const kept = await tell(phone, facts, task.jobId);
    setBusy(false);
    if (!kept) return; // the draft stays, and the banner says why
    const others = stop.tasks.some((it) => it !== task && openParcels(it).length > 0);
    const next = nextStop({ ...route, stops: route.stops.filter((it) => it.id !== stop.id) });
    if (!others) go(next && isStopOpen(next) ? `stop/${next.id}` : '');
  };
  const text = handed.length === 0 ? 'do.notDelivered' : task.collect ? 'do.collect' : 'do.deliver';
  return (
    <section className="task at-door">
      <h2>
        {task.number}
        {task.attempt > 1 && <em>{t('task.attempt', { attempt: task.attempt })}</em>}
      </h2>
      {task.handlingClass !== 'NORMAL' && (
        <p className="warn strong">{t(`task.handling.${task.handlingClass as 'FRAGILE'}`)}</p>
      )}
      <ParcelRows task={task} draft={draft} onClear={(id) => change((it) => without(it, id))} />
      <div className="tools">
        <button className="second" onClick={() => setScanning(true)}>
          <Icon name="scan" />
          {t('task.scan', { done: draft.scans.length, all: task.parcels.length })}
        </button>
        <Photos
          photos={draft.photos}
          onAdd={(photo) => change((it) => ({ ...it, photos: [...it.photos, photo] }))}
          onRemove={(index) => change((it) => ({ ...it, photos: it.photos.filter((_, n) => n !== index) }))}
        />
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
      {cashOf(task, {} as never, handed.length > 0) && (
        <CashField
          task={task}
          draft={draft}
          onAmount={(cashMinor) => change((it) => ({ ...it, cashMinor }))}
        />
      )}
      <div className="bar">
        {asked && lacking.length > 0 && (
          <p className="bad strong" role="alert">
            {t('proof.lacking', { what: lacking.map((it) => t(`proof.kind.${it}`)).join(t('list.comma')) })}
          </p>
        )}
        <button className="second failed" onClick={() => go(`failed/${stop.id}/${task.jobId}`)}>
          {t('do.failed')}
        </button>
        <button className="big" disabled={busy} onClick={() => void finish()}>
          {asked && lacking.length ? t('do.allTheSame') : t(text, { count: handed.length })}
        </button>
      </div>
      {scanning && <Scanner title={t('scan.atDoor')} onCode={scan} onClose={() => setScanning(false)} />}
    </section>
  );
}

function without<T extends { outcomes: Record<string, unknown> }>(draft: T, parcelId: string): T {
  const outcomes = { ...draft.outcomes };
  delete outcomes[parcelId];
  return { ...draft, outcomes };
}
