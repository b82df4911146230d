import { Alert, Button, Result, Skeleton, Tabs } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useIsPrinting } from '../../../../shared/printing';
import { Unreadable } from '../../../frame/problems';
import { useHasRole } from '../../../session/session';
import type { Plan, Sheet } from '../api';
import { places, rows } from '../model';
import { RouteSheet } from '../print/RouteSheet';
import { usePlanTexts } from '../texts';
import { Details } from './Details';
import { DragGhost } from './DragGhost';
import { History } from './History';
import { MoveDialog } from './MoveDialog';
import { PlanMap } from './PlanMap';
import { PlannedContext, usePlanned, type Planned } from './planned';
import { usePublished } from './published';
import { PublishDialog } from './PublishDialog';
import { SolveProgress } from './SolveProgress';
import { AttentionContext, createAttention, useAttention, useStore } from './store';
import { Timeline } from './Timeline';
import { Toolbar } from './Toolbar';
import { UnassignedList } from './UnassignedList';
import { useDragging } from './useDragging';
import { useKeys } from './useKeys';
import { useIsNarrow } from '../../../parts/useIsNarrow';
import { useEdits, usePlan } from './usePlan';

/** A plan to work on. */
export function Planner() {
  const { id = '' } = useParams();
  const { plan, sheet } = usePlan(id);
  const failed = plan.error ?? sheet.error;
  if (plan.data && sheet.data) return <Loaded key={id} plan={plan.data.value} sheet={sheet.data} />;
  return (
    <div className="page">
      {failed ? (
        <Unreadable
          error={failed}
          retry={() => {
            void plan.refetch();
            void sheet.refetch();
          }}
        />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}

const MOST_IN_LINK = 40;

function Loaded({ plan: read, sheet }: { plan: Plan; sheet: Sheet }) {
  const mayPlan = useHasRole('ADMIN', 'DISPATCHER');
  const { plan, routeIds } = usePublished(read);
  const [search, setSearch] = useSearchParams();
  const printing = useIsPrinting();
  const [attention] = useState(() => createAttention(search.get('jobs')?.split(',').filter(Boolean) ?? []));
  const chosen = useStore(attention.selection, (set) => set);
  useEffect(() => {
    const jobs = chosen.size <= MOST_IN_LINK ? [...chosen].join(',') : '';
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (jobs) next.set('jobs', jobs);
        else next.delete('jobs');
        return next;
      },
      { replace: true },
    );
  }, [chosen, setSearch]);
  const planned = useMemo((): Planned => {
    const all = rows(plan, sheet);
    const numbers = new Map(sheet.jobs.map((job) => [job.jobId, job.number]));
    plan.unassigned.forEach((left) => numbers.set(left.jobId, left.number));
    return {
      plan,
      sheet,
      rows: all,
      places: places(all),
      zone: sheet.zone,
      editable: mayPlan && plan.status === 'DRAFT',
      movable: mayPlan && (plan.status === 'DRAFT' || routeIds.size > 0),
      routeIds,
      takes: (row) =>
        plan.status === 'PUBLISHED' ? routeIds.has(row.lane.shiftId) : row.lane.free && !row.locked,
      numberOf: (jobId) => numbers.get(jobId) ?? '',
    };
  }, [plan, sheet, mayPlan, routeIds]);
  return (
    <AttentionContext value={attention}>
      <PlannedContext value={planned}>
        <Workplace />
        {printing ? <OnPaper /> : null}
      </PlannedContext>
    </AttentionContext>
  );
}

/** Lanes to drag on are of no use on paper: a plan prints as what its drivers do. */
function OnPaper() {
  const { plan, sheet, rows: all } = usePlanned();
  return all
    .filter((row) => row.stops.length > 0)
    .map((row) => <RouteSheet key={row.lane.shiftId} row={row} sheet={sheet} day={plan.day} />);
}

function Workplace() {
  const t = usePlanTexts();
  const { plan } = usePlanned();
  const [publishing, setPublishing] = useState(false);
  const [history, setHistory] = useState(false);
  const [moving, setMoving] = useState<string[]>();
  const startDrag = useDragging();
  const phone = useIsNarrow();
  const { drag } = useAttention();
  const dragging = useStore(drag, (it) => it !== undefined);
  useKeys(setMoving);
  const solving = plan.status === 'QUEUED' || plan.status === 'SOLVING';
  const before = useCostBefore(plan, solving);
  const side = (
    <>
      <UnassignedList onDragStart={startDrag} />
      <Details onMove={setMoving} />
    </>
  );
  return (
    <div className={dragging ? 'plan dragging' : 'plan'}>
      <Toolbar onPublish={() => setPublishing(true)} onHistory={() => setHistory(true)} />
      <States />
      {solving ? <SolveProgress plan={plan} before={before} /> : null}
      {phone ? (
        <Tabs
          className="plan-tabs"
          items={[
            { key: 'list', label: t('tab.list'), children: side },
            { key: 'lanes', label: t('tab.lanes'), children: <Timeline onDragStart={startDrag} /> },
            { key: 'map', label: t('tab.map'), children: <PlanMap /> },
          ]}
        />
      ) : (
        <div className="plan-work">
          <aside className="plan-side">{side}</aside>
          <div className="plan-main">
            <PlanMap />
            <Timeline onDragStart={startDrag} />
          </div>
        </div>
      )}
      <DragGhost />
      {publishing ? <PublishDialog close={() => setPublishing(false)} /> : null}
      {history ? <History close={() => setHistory(false)} /> : null}
      {moving ? <MoveDialog jobIds={moving} close={() => setMoving(undefined)} /> : null}
    </div>
  );
}

/** What a draft cost before it was searched again. */
function useCostBefore(plan: Plan, solving: boolean): number | undefined {
  const last = useRef<number>(undefined);
  useEffect(() => {
    if (!solving) last.current = plan.progress.costMinor || undefined;
  });
  // eslint-disable-next-line react-hooks/refs -- what it was when the search began
  return solving ? last.current : undefined;
}

/** Plans that are not to be worked on say why, and what to do. */
function States() {
  const t = usePlanTexts();
  const { plan, sheet } = usePlanned();
  const { take } = useEdits(plan.id);
  const navigate = useNavigate();
  const again = <Button onClick={() => void take('optimise')}>{t('action.optimiseAgain')}</Button>;
  const back =
    plan.undoable > 0 ? <Button onClick={() => void take('undo')}>{t('action.backToDraft')}</Button> : null;
  if (plan.status === 'FAILED') {
    return (
      <Alert
        type="error"
        showIcon
        title={t('state.failed', { why: plan.failure ?? '' })}
        action={
          <>
            {again} {back}
          </>
        }
      />
    );
  }
  if (plan.status === 'CANCELLED') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('state.cancelled')}
        action={
          <>
            {again} {back}
          </>
        }
      />
    );
  }
  if (plan.status === 'DRAFT' && sheet.jobs.length === 0 && plan.unassigned.length === 0) {
    return (
      <Result
        title={t('state.noJobs')}
        extra={<Button onClick={() => void navigate('/orders')}>{t('state.toOrders')}</Button>}
      />
    );
  }
  if (plan.status === 'PUBLISHED') return <Alert type="success" showIcon title={t('state.published')} />;
  return null;
}
