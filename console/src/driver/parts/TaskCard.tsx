import { useState } from 'react';
import { factsOf, missing } from '../deliver';
import { draftOf, useDraft } from '../drafts';
import { go, tell, usePhone } from '../phone';
import { nextStop, openParcels } from '../store/day';
import type { Draft, DriverRoute, Item, Stop, Task } from '../store/model';
import { codeState } from '../store/sender';
import { useTexts } from '../texts';
import { here } from '../where';
import { Act } from './Act';
import { Evidence } from './Evidence';
import { ParcelRows } from './ParcelRows';
import { TaskHead } from './TaskHead';

/** At the door: scan, prove, hand over. Everything gathered is kept as it comes. */
export function TaskCard({ route, stop, task }: { route: DriverRoute; stop: Stop; task: Task }) {
  const t = useTexts();
  const phone = usePhone();
  const [draft, change] = useDraft(task.jobId);
  const [asked, setAsked] = useState(false);
  const handed = openParcels(task).filter((parcel) => !draft.outcomes[parcel.parcelId]).length;
  const lacking = missing(phone.day!.proof, task, withoutWrongCode(draft, phone.items));
  const finish = async () => {
    if (lacking.length && !asked) return setAsked(true);
    const at = await here();
    const gathered = withoutWrongCode(await draftOf(task.jobId), phone.items);
    const kept = await tell(phone, factsOf(route, stop, task, gathered, at), task.jobId);
    if (!kept) return; // the draft stays, and the banner says why
    if (stop.tasks.some((it) => it !== task && openParcels(it).length > 0)) return;
    const next = nextStop({ ...route, stops: route.stops.filter((it) => it.id !== stop.id) });
    go(next ? `stop/${next.id}` : '');
  };
  const text = handed === 0 ? 'do.notDelivered' : task.collect ? 'do.collect' : 'do.deliver';
  return (
    <section className="task at-door">
      <TaskHead task={task} />
      <ParcelRows task={task} draft={draft} onClear={(id) => change((it) => without(it, id))} />
      <Evidence task={task} draft={draft} change={change} handsOver={handed > 0} />
      <div className="bar">
        {asked && lacking.length > 0 && (
          <p className="bad strong" role="alert">
            {t('proof.lacking', { what: lacking.map((it) => t(`proof.kind.${it}`)).join(t('list.comma')) })}
          </p>
        )}
        <button className="second failed" onClick={() => go(`failed/${stop.id}/${task.jobId}`)}>
          {t('do.failed')}
        </button>
        <Act className="big" act={finish}>
          {asked && lacking.length ? t('do.allTheSame') : t(text, { count: handed })}
        </Act>
      </div>
    </section>
  );
}

/** A code that the server refused proves nothing. */
function withoutWrongCode(draft: Draft, items: Item[]): Draft {
  const isWrong = codeState(items, draft.codeProofId) === 'refused';
  return isWrong ? { ...draft, codeProofId: undefined } : draft;
}

function without(draft: Draft, parcelId: string): Draft {
  const outcomes = { ...draft.outcomes };
  delete outcomes[parcelId];
  return { ...draft, outcomes };
}
