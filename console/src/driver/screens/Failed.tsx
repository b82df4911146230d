import { useState } from 'react';
import { Icon } from '../parts/Icon';
import { Photos } from '../parts/Photos';
import { PickParcels } from '../parts/PickParcels';
import { factsOf } from '../deliver';
import { useDraft } from '../drafts';
import { go, tell, usePhone } from '../phone';
import { outcomeOf, reasonText } from '../reasons';
import { openParcels } from '../store/day';
import type { Outcome } from '../store/model';
import { useTexts } from '../texts';
import { here } from '../where';

const ways = ['NOT_DELIVERED', 'REFUSED'] as const;

/** Something was not handed over: which parcels, and why. The rest is delivered afterwards. */
export function Failed({ stopId, jobId }: { stopId: string; jobId: string }) {
  const t = useTexts();
  const phone = usePhone();
  const [draft, change] = useDraft(jobId);
  const [picked, setPicked] = useState<string[]>();
  const [reason, setReason] = useState<string>();
  const [said, setSaid] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const route = phone.day?.routes.find((it) => it.stops.some((stop) => stop.id === stopId));
  const stop = route?.stops.find((it) => it.id === stopId);
  const task = stop?.tasks.find((it) => it.jobId === jobId);
  if (!route || !stop || !task) return <main className="empty">{t('stop.gone')}</main>;
  const open = openParcels(task);
  const chosen = picked ?? open.map((parcel) => parcel.parcelId);
  const code = phone.day?.reasons.find((it) => it.code === reason);
  const outcome = said ?? (code ? outcomeOf(code) : 'NOT_DELIVERED');
  const all = chosen.length === open.length;
  const confirm = async () => {
    if (!reason) return;
    const outcomes = Object.fromEntries(chosen.map((id) => [id, outcome]));
    const next = { ...draft, outcomes: { ...draft.outcomes, ...outcomes }, reasonCode: reason };
    if (!all) {
      change((it) => ({ ...it, outcomes: next.outcomes, reasonCode: reason }));
      return go(`stop/${stopId}`);
    }
    setBusy(true);
    const told = { ...next, signature: undefined, recipientName: undefined, scans: [] };
    const facts = factsOf(route, stop, task, told, await here());
    const kept = await tell(phone, facts, jobId);
    setBusy(false);
    if (kept) go('');
  };
  return (
    <>
      <main>
        <a className="back" href={`#/stop/${stopId}`}>
          <Icon name="back" />
          {task.number}
        </a>
        <h1>{t('failed.title')}</h1>
        {open.length > 1 && (
          <PickParcels
            label={t('failed.which')}
            parcels={open.map((parcel) => ({ id: parcel.parcelId, text: parcel.barcode }))}
            picked={chosen}
            onPick={setPicked}
          />
        )}
        <fieldset className="choices">
          <legend>{t('failed.why')}</legend>
          {phone.day?.reasons.map((it) => (
            <label key={it.code}>
              <input
                type="radio"
                name="reason"
                checked={reason === it.code}
                onChange={() => {
                  setReason(it.code);
                  setSaid(undefined);
                }}
              />
              {reasonText(t, it)}
            </label>
          ))}
        </fieldset>
        {reason && (
          <fieldset className="choices two">
            <legend>{t('failed.what')}</legend>
            {ways.map((it) => (
              <label key={it}>
                <input type="radio" name="outcome" checked={outcome === it} onChange={() => setSaid(it)} />
                {t(`failed.${it}`)}
              </label>
            ))}
          </fieldset>
        )}
        <Photos
          photos={draft.photos}
          onAdd={(photo) => change((it) => ({ ...it, photos: [...it.photos, photo] }))}
          onRemove={(index) => change((it) => ({ ...it, photos: it.photos.filter((_, n) => n !== index) }))}
        />
      </main>
      <div className="bar">
        <button
          className="big bad"
          disabled={!reason || !chosen.length || busy}
          onClick={() => void confirm()}
        >
          {all ? t('failed.record') : t('failed.some', { count: chosen.length })}
        </button>
      </div>
    </>
  );
}
