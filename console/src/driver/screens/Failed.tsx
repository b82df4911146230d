import { useState } from 'react';
import { Act } from '../parts/Act';
import { Back } from '../parts/Back';
import { Choice } from '../parts/Choice';
import { StopGone } from '../parts/Empty';
import { Photos } from '../parts/Photos';
import { PickParcels } from '../parts/PickParcels';
import { factsOf } from '../deliver';
import { draftOf, useDraft } from '../drafts';
import { go, tell, usePhone } from '../phone';
import { outcomeOf, reasonText } from '../reasons';
import { openParcels } from '../store/day';
import type { Draft } from '../store/model';
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
  const [said, setSaid] = useState<(typeof ways)[number]>();
  const route = phone.day?.routes.find((it) => it.stops.some((stop) => stop.id === stopId));
  const stop = route?.stops.find((it) => it.id === stopId);
  const task = stop?.tasks.find((it) => it.jobId === jobId);
  if (!route || !stop || !task) return <StopGone />;
  const open = openParcels(task);
  const chosen = picked ?? open.map((parcel) => parcel.parcelId);
  const code = phone.day?.reasons.find((it) => it.code === reason);
  const outcome = said ?? (code ? outcomeOf(code) : 'NOT_DELIVERED');
  const all = chosen.length === open.length;
  const confirm = async () => {
    if (!reason) return;
    const failed = Object.fromEntries(chosen.map((id) => [id, outcome]));
    const note = (it: Draft) => ({
      ...it,
      outcomes: { ...it.outcomes, ...failed },
      reasonCode: reason,
    });
    if (!all) {
      change(note);
      return go(`stop/${stopId}`);
    }
    const at = await here();
    const told = { ...note(await draftOf(jobId)), signature: undefined, recipientName: undefined, scans: [] };
    if (await tell(phone, factsOf(route, stop, task, told, at), jobId)) go('');
  };
  return (
    <>
      <main>
        <Back to={`stop/${stopId}`} text={task.number} />
        <h1>{t('failed.title')}</h1>
        {open.length > 1 && (
          <PickParcels
            label={t('failed.which')}
            parcels={open.map((parcel) => ({ id: parcel.parcelId, text: parcel.barcode }))}
            picked={chosen}
            onPick={setPicked}
          />
        )}
        <Choice
          legend={t('failed.why')}
          options={phone.day?.reasons.map((it) => ({ value: it.code, text: reasonText(t, it) })) ?? []}
          chosen={reason}
          onChoose={(value) => {
            setReason(value);
            setSaid(undefined);
          }}
        />
        {reason && (
          <Choice
            two
            legend={t('failed.what')}
            options={ways.map((value) => ({ value, text: t(`failed.${value}`) }))}
            chosen={outcome}
            onChoose={setSaid}
          />
        )}
        <div className="tools">
          <Photos photos={draft.photos} change={change} />
        </div>
      </main>
      <div className="bar">
        <Act className="big bad" disabled={!reason || !chosen.length} act={confirm}>
          {all ? t('failed.record') : t('failed.some', { count: chosen.length })}
        </Act>
      </div>
    </>
  );
}
