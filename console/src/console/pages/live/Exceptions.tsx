import { Skeleton } from 'antd';
import { Pill } from '../../frame/Pill';
import { Unreadable } from '../../frame/problems';
import { ofTrouble } from '../today/needs';
import { useExceptions, useReasons, type Trouble } from '../today/queries';
import { useTodayTexts } from '../today/texts';
import type { Selection } from './useSelection';

/** What needs a person on the road, the worst first; each leads to its route and delivery. */
export function Exceptions({ selection }: { selection: Selection }) {
  const t = useTodayTexts();
  const { data, error, refetch } = useExceptions({ siteId: selection.siteId });
  if (error && !data) return <Unreadable error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.items.length === 0) return <p className="quiet">{t('attentionNone')}</p>;
  return (
    <ul className="live-feed live-scroll">
      {data.items.map((it) => (
        <li key={`${it.kind}-${it.routeId}-${it.jobId ?? ''}`}>
          <Line trouble={it} selection={selection} />
        </li>
      ))}
    </ul>
  );
}

function Line({ trouble, selection }: { trouble: Trouble; selection: Selection }) {
  const t = useTodayTexts();
  const need = ofTrouble(t, trouble, useReasons());
  return (
    <button
      type="button"
      onClick={() => selection.set({ route: trouble.routeId, shipment: trouble.shipmentId ?? undefined })}
    >
      <Pill tone={need.kind === 'AT_RISK' || need.kind === 'FAILED' ? 'warn' : 'bad'}>
        {t(`kind.${need.kind}`)}
      </Pill>{' '}
      {need.text}
      <small className="quiet"> {need.crew}</small>
    </button>
  );
}
