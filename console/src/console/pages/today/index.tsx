import { Alert, Button, DatePicker, Select, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { date, time } from '../../../shared/format';
import { useCommands } from '../../frame/commands';
import { LinkButton } from '../../frame/LinkButton';
import { Unreadable } from '../../frame/problems';
import { Attention } from './Attention';
import { FirstSteps } from './FirstSteps';
import { GoalsForm } from './GoalsForm';
import { Measures } from './Measures';
import { Orders } from './Orders';
import { Deliveries, Fleet } from './Progress';
import { useScope, useSites, useToday, type TodayView } from './queries';
import { useTodayTexts } from './texts';
import './today.css';

/** What is happening, in one look: numbers against goals, and first of all what needs a person. */
export default function TodayPage() {
  const t = useTodayTexts();
  const scope = useScope();
  const { siteId, day } = scope;
  const today = useToday({ siteId, day });
  const [goals, setGoals] = useState(false);
  useCommands(useMemo(() => [{ id: 'goals', title: t('goals'), run: () => setGoals(true) }], [t]));
  return (
    <div className="page today">
      <Head scope={scope} view={today.data} openGoals={() => setGoals(true)} />
      {today.error && !today.data ? (
        <Unreadable error={today.error} retry={() => void today.refetch()} />
      ) : null}
      {today.data ? <Numbers view={today.data} scope={scope} /> : null}
      {today.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {goals ? <GoalsForm currency={today.data?.fleet.cost?.currency} close={() => setGoals(false)} /> : null}
    </div>
  );
}

type ScopeControl = ReturnType<typeof useScope>;

function Head({
  scope,
  view,
  openGoals,
}: {
  scope: ScopeControl;
  view: TodayView | undefined;
  openGoals: () => void;
}) {
  const t = useTodayTexts();
  const sites = useSites();
  return (
    <div className="page-head">
      <h1>{t('title')}</h1>
      {view ? <span className="quiet">{t('asOf', { time: time(view.asOf, view.zone) })}</span> : null}
      <div className="page-actions">
        <Select
          aria-label={t('site')}
          value={scope.siteId ?? ''}
          onChange={(value) => scope.set('siteId', value || undefined)}
          options={[
            { value: '', label: t('allSites') },
            ...(sites.data ?? []).map((site) => ({ value: site.siteId, label: site.name })),
          ]}
          style={{ minWidth: 150 }}
        />
        <DatePicker
          aria-label={t('day')}
          allowClear={false}
          value={view ? dayjs(scope.day ?? view.day) : null}
          onChange={(value) => scope.set('day', dayOf(value, view))}
        />
        <Button onClick={openGoals}>{t('goals')}</Button>
      </div>
    </div>
  );
}

/** The current day needs no mention in the URL: tomorrow the link should show tomorrow. */
function dayOf(value: dayjs.Dayjs | null, view: TodayView | undefined): string | undefined {
  const day = value?.format('YYYY-MM-DD');
  return day === view?.today ? undefined : day;
}

function Numbers({ view, scope }: { view: TodayView; scope: ScopeControl }) {
  const isFresh = view.fleet.routes === 0 && !view.lastWorkedDay && view.day >= view.today;
  return (
    <>
      {isFresh ? <FirstSteps today={view.today} /> : <Hint view={view} scope={scope} />}
      <Measures today={view} />
      <div className="columns">
        <Attention scope={{ siteId: scope.siteId, day: scope.day }} zone={view.zone} />
        <div className="stack">
          <Deliveries today={view} />
          <Fleet today={view} />
          <Orders today={view} />
        </div>
      </div>
    </>
  );
}

/** A day without routes says where there are some. */
function Hint({ view, scope }: { view: TodayView; scope: ScopeControl }) {
  const t = useTodayTexts();
  const isPast = view.day < view.today;
  if (view.fleet.routes > 0 && !isPast) return null;
  const { lastWorkedDay } = view;
  const plan = new URLSearchParams({ day: view.day, ...(scope.siteId ? { site: scope.siteId } : {}) });
  return (
    <Alert
      type="info"
      className="hint"
      title={view.fleet.routes > 0 ? date(view.day, 'UTC') : t('nothingToday')}
      action={
        <span className="need-acts">
          {isPast ? (
            <Button size="small" onClick={() => scope.set('day', undefined)}>
              {t('backToToday')}
            </Button>
          ) : (
            <LinkButton size="small" type="primary" to={`/plan?${plan}`}>
              {t('planNow')}
            </LinkButton>
          )}
          {lastWorkedDay && lastWorkedDay !== view.day ? (
            <Button size="small" onClick={() => scope.set('day', lastWorkedDay)}>
              {t('lastWorked', { day: date(lastWorkedDay, 'UTC') })}
            </Button>
          ) : null}
        </span>
      }
    />
  );
}
