import { useQuery } from '@tanstack/react-query';
import { Alert, Empty, Select, Skeleton, Table } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { count, date, dateTime, distance, duration, money, percent } from '../../../../shared/format';
import { Unreadable } from '../../../frame/problems';
import { plans, readPlan, readSheet, type Plan, type Sheet } from '../api';
import { currencyOf } from '../planner/CostDelta';
import { planKey } from '../planner/usePlan';
import { usePlanTexts } from '../texts';
import { figures, moved, type Figures, type Moved } from './diff';

/** Two plans of one site and day beside each other; which two is in the link. */
export function Compare() {
  const t = usePlanTexts();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const withId = search.get('with') ?? undefined;
  const one = usePlanAndSheet(id);
  const other = usePlanAndSheet(withId);
  const plan = one.plan.data?.value;
  const others = useQuery({
    queryKey: ['plans', plan?.day, plan?.siteId],
    queryFn: () => plans({ day: plan?.day, siteId: plan?.siteId }),
    enabled: plan !== undefined,
  });
  const failed = one.plan.error ?? one.sheet.error ?? other.plan.error ?? other.sheet.error;
  const choices = (others.data ?? []).filter((it) => it.id !== id && it.routes > 0);
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          <Link to="/plan">{t('title')}</Link> · <Link to={`/plan/${id}`}>{plan ? label(plan) : id}</Link> ·{' '}
          {t('compare.title')}
        </h1>
        <Select
          style={{ minWidth: 260 }}
          value={withId}
          placeholder={t('compare.choose')}
          aria-label={t('compare.choose')}
          onChange={(value: string) => setSearch({ with: value })}
          options={choices.map((it) => ({
            value: it.id,
            label: `${dateTime(it.createdAt)} · ${it.costCurrency ? money(it.costMinor, it.costCurrency) : ''} · ${t(`status.${it.status}`)}`,
          }))}
        />
      </header>
      {failed ? <Unreadable error={failed} retry={() => void one.plan.refetch()} /> : null}
      {!withId ? (
        <Empty description={choices.length || others.isPending ? t('compare.hint') : t('compare.noOther')} />
      ) : plan && one.sheet.data && other.plan.data && other.sheet.data ? (
        <Beside
          one={plan}
          oneSheet={one.sheet.data}
          other={other.plan.data.value}
          otherSheet={other.sheet.data}
        />
      ) : failed ? null : (
        <Skeleton active />
      )}
    </div>
  );
}

const label = (plan: Plan) => date(`${plan.day}T12:00:00Z`, 'UTC');

function usePlanAndSheet(id: string | undefined) {
  const plan = useQuery({
    queryKey: planKey(id ?? ''),
    queryFn: () => readPlan(id ?? ''),
    enabled: id !== undefined,
  });
  const sheet = useQuery({
    queryKey: ['plan-sheet', id],
    queryFn: () => readSheet(id ?? ''),
    enabled: id !== undefined,
  });
  return { plan, sheet };
}

interface Sides {
  one: Plan;
  oneSheet: Sheet;
  other: Plan;
  otherSheet: Sheet;
}

function Beside({ one, oneSheet, other, otherSheet }: Sides) {
  const t = usePlanTexts();
  if (one.siteId !== other.siteId || one.day !== other.day) {
    return <Alert type="warning" showIcon title={t('compare.notAlike')} />;
  }
  const [here, there] = [figures(one, oneSheet), figures(other, otherSheet)];
  const currency = currencyOf(one.routes.length ? one : other);
  const shown: [keyof Figures, (value: number) => string, 'less' | 'more' | undefined][] = [
    ['costMinor', (value) => money(value, currency), 'less'],
    ['vehicles', count, 'less'],
    ['distanceMeters', distance, 'less'],
    ['drivingSeconds', duration, 'less'],
    ['waitingSeconds', duration, 'less'],
    ['jobs', count, 'more'],
    ['unassigned', count, 'less'],
    ['late', count, 'less'],
    ['onTime', (value) => percent(value, 1), 'more'],
  ];
  const data = shown.map(([figure, text, better]) => ({
    figure,
    text,
    better,
    here: here[figure],
    there: there[figure],
  }));
  return (
    <div className="plan-compare">
      <Table
        size="small"
        pagination={false}
        rowKey="figure"
        dataSource={data}
        columns={[
          { title: t('compare.figure'), render: (_, it) => t(`compare.${it.figure}`) },
          {
            title: <Link to={`/plan/${one.id}`}>{t('compare.this')}</Link>,
            align: 'right',
            render: (_, it) => (it.here === undefined ? '–' : it.text(it.here)),
          },
          {
            title: <Link to={`/plan/${other.id}`}>{dateTime(other.createdAt)}</Link>,
            align: 'right',
            render: (_, it) => (it.there === undefined ? '–' : it.text(it.there)),
          },
          { title: t('compare.difference'), align: 'right', render: (_, it) => <Difference {...it} /> },
        ]}
      />
      <MovedJobs all={moved(one, oneSheet, other, otherSheet)} />
    </div>
  );
}

interface DifferenceProps {
  here: number | undefined;
  there: number | undefined;
  text: (value: number) => string;
  better?: 'less' | 'more';
}

/** The other plan against this one. */
function Difference({ here, there, text, better }: DifferenceProps) {
  if (here === undefined || there === undefined || here === there) return '=';
  const more = there > here;
  const good = more === (better === 'more');
  return (
    <b className={good ? 'plan-good' : 'plan-bad'}>
      {more ? '+' : '−'}
      {text(Math.abs(there - here))}
    </b>
  );
}

function MovedJobs({ all }: { all: Moved[] }) {
  const t = usePlanTexts();
  return (
    <>
      <h2>{t('compare.moved', { count: all.length })}</h2>
      <Table
        size="small"
        rowKey="jobId"
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={all}
        locale={{ emptyText: t('compare.noneMoved') }}
        columns={[
          { title: t('compare.job'), dataIndex: 'number' },
          { title: t('compare.this'), render: (_, it) => it.one ?? t('unassigned.title') },
          { title: t('compare.other'), render: (_, it) => it.other ?? t('unassigned.title') },
        ]}
      />
    </>
  );
}
