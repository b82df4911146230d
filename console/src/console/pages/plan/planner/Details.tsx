import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Skeleton, Space } from 'antd';
import { Link } from 'react-router';
import { duration, money, time, timeWindow, weight } from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { Unreadable } from '../../../frame/problems';
import { explain } from '../api';
import { usePlanTexts } from '../texts';
import { currencyOf } from './CostDelta';
import { usePlanned } from './planned';
import { useAttention, useStore } from './store';
import { useDrop } from './useDrop';
import { useEdits } from './usePlan';
import { Why } from './Why';

const keys = { move: 'M', lock: 'L', remove: '⌫' };

/** What is selected: one job with why it is where it is, or a group; and what can be done with it. */
export function Details({ onMove }: { onMove: (jobIds: string[]) => void }) {
  const t = usePlanTexts();
  const { selection } = useAttention();
  const chosen = useStore(selection, (set) => set);
  if (chosen.size === 0) return <p className="plan-quiet plan-hint">{t('details.hint')}</p>;
  const ids = [...chosen];
  return (
    <section className="plan-details" aria-label={t('details.title')}>
      <Actions ids={ids} onMove={onMove} />
      {ids.length === 1 ? <OneJob jobId={ids[0] ?? ''} /> : <p>{t('details.jobs', { count: ids.length })}</p>}
    </section>
  );
}

function Actions({ ids, onMove }: { ids: string[]; onMove: (jobIds: string[]) => void }) {
  const t = usePlanTexts();
  const { plan, places, editable, movable } = usePlanned();
  const { make } = useEdits(plan.id);
  const drop = useDrop();
  const { selection } = useAttention();
  const planned = ids.filter((id) => places.has(id));
  const locked = planned.length > 0 && planned.every((id) => plan.locks[id] !== undefined);
  return (
    <Space wrap size="small" className="no-print">
      {movable ? (
        <>
          <Button size="small" type="primary" onClick={() => onMove(ids)}>
            {t('action.move')} <kbd>{keys.move}</kbd>
          </Button>
          {editable && planned.length > 0 ? (
            <Button
              size="small"
              onClick={() =>
                void make({ type: 'LOCK', jobIds: planned, locked: !locked }).catch(() => undefined)
              }
            >
              {locked ? t('action.unlock') : t('action.lock')} <kbd>{keys.lock}</kbd>
            </Button>
          ) : null}
          {planned.length > 0 ? (
            <Button size="small" onClick={() => void drop({ type: 'REMOVE', jobIds: planned })}>
              {t('action.remove')} <kbd>{keys.remove}</kbd>
            </Button>
          ) : null}
        </>
      ) : null}
      <Button size="small" type="text" onClick={() => selection.set(new Set())}>
        {t('action.clear')}
      </Button>
    </Space>
  );
}

function OneJob({ jobId }: { jobId: string }) {
  const t = usePlanTexts();
  const { plan, sheet, places, zone } = usePlanned();
  const job = sheet.jobs.find((it) => it.jobId === jobId);
  const left = plan.unassigned.find((it) => it.jobId === jobId);
  const place = places.get(jobId);
  const why = useQuery({
    queryKey: ['plan-why', plan.id, jobId],
    queryFn: () => explain(plan.id, jobId),
    enabled: plan.status === 'DRAFT',
  });
  const currency = currencyOf(plan);
  return (
    <>
      <h2>
        {job ? (
          <Link to={`/orders/${job.orderId}`}>{job.number}</Link>
        ) : (
          (left?.number ?? place?.task.number ?? '')
        )}
      </h2>
      <Descriptions
        column={1}
        size="small"
        items={[
          place && {
            label: t('details.planned'),
            children: `${place.row.lane.vehicleCode}, ${time(place.stop.serves, zone)}`,
          },
          job && {
            label: t('details.windows'),
            children:
              job.windows.map((it) => timeWindow(it.start, it.end, zone)).join(', ') || t('details.anyTime'),
          },
          job?.told && { label: t('details.told'), children: timeWindow(job.told.start, job.told.end, zone) },
          job && { label: t('details.service'), children: duration(job.serviceSeconds) },
          job && {
            label: t('details.load'),
            children: `${t('details.parcels', { count: job.load.parcels })}, ${weight(job.load.weightGrams)}`,
          },
          job && job.skills.length > 0 && { label: t('details.skills'), children: job.skills.join(', ') },
          left && {
            label: t('details.reason'),
            children: textOr(t, `reason.${left.reason}`, left.reason),
          },
          why.data?.place && {
            label: t('details.costs'),
            children: money(why.data.place.costMinor, currency),
          },
        ].filter((item) => !!item)}
      />
      {why.error ? <Unreadable error={why.error} retry={() => void why.refetch()} /> : null}
      {plan.status === 'DRAFT' && why.isPending ? (
        <Skeleton active paragraph={{ rows: 2 }} title={false} />
      ) : null}
      {why.data ? <Why why={why.data} /> : null}
    </>
  );
}
