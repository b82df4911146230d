import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Empty, Select, Skeleton, Table, Tag, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { count, date, dateTime, distance, money } from '../../../../shared/format';
import { useCommands, useShortcut } from '../../../frame/commands';
import { Unreadable } from '../../../frame/problems';
import { useHasRole } from '../../../session/session';
import { useDepotList } from '../../../parts/directory';
import { plans, type PlanSummary } from '../api';
import { PlanStatus } from '../PlanStatus';
import { usePlanTexts } from '../texts';
import { NewPlanDrawer } from './NewPlanDrawer';

/** Plans by day and site; the filters are in the link. */
export function PlanList() {
  const t = usePlanTexts();
  const mayPlan = useHasRole('ADMIN', 'DISPATCHER');
  const [search, setSearch] = useSearchParams();
  const day = search.get('day') ?? undefined;
  const siteId = search.get('site') ?? undefined;
  const choose = useCallback(
    (name: string, value: string | undefined) =>
      setSearch((old) => {
        const next = new URLSearchParams(old);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      }),
    [setSearch],
  );
  const sites = useDepotList();
  const list = useQuery({
    queryKey: ['plans', day, siteId],
    queryFn: () => plans({ day, siteId }),
    refetchInterval: 5_000,
  });
  const openNew = useCallback(() => choose('new', '1'), [choose]);
  useShortcut('n', openNew, mayPlan);
  useCommands(
    useMemo(
      () => (mayPlan ? [{ id: 'plan-new', title: t('list.new'), shortcut: 'N', run: openNew }] : []),
      [mayPlan, t, openNew],
    ),
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <DatePicker
          value={day ? dayjs(day) : null}
          onChange={(value) => choose('day', value?.format('YYYY-MM-DD'))}
          placeholder={t('list.anyDay')}
          aria-label={t('list.day')}
        />
        <Select
          style={{ minWidth: 180 }}
          allowClear
          value={siteId}
          onChange={(value?: string) => choose('site', value)}
          placeholder={t('list.anySite')}
          aria-label={t('list.site')}
          options={sites.data?.map((site) => ({ value: site.siteId, label: `${site.code} · ${site.name}` }))}
        />
        {mayPlan ? (
          <div className="page-actions">
            <Button type="primary" icon={<PlusOutlined />} onClick={openNew}>
              {t('list.new')}
            </Button>
          </div>
        ) : null}
      </header>
      {list.error ? <Unreadable error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Skeleton active paragraph={{ rows: 6 }} /> : null}
      {list.data ? (
        <Plans
          list={list.data}
          siteName={(id) => sites.data?.find((site) => site.siteId === id)?.name ?? ''}
          onNew={mayPlan ? openNew : undefined}
        />
      ) : null}
      {search.has('new') ? (
        <NewPlanDrawer
          day={day}
          siteId={siteId}
          sites={sites.data ?? []}
          close={() => choose('new', undefined)}
        />
      ) : null}
    </div>
  );
}

interface PlansProps {
  list: PlanSummary[];
  siteName: (id: string) => string;
  onNew?: () => void;
}

function Plans({ list, siteName, onNew }: PlansProps) {
  const t = usePlanTexts();
  const navigate = useNavigate();
  const columns: TableColumnsType<PlanSummary> = [
    {
      title: t('list.day'),
      render: (_, plan) => <Link to={`/plan/${plan.id}`}>{date(`${plan.day}T12:00:00Z`, 'UTC')}</Link>,
    },
    { title: t('list.site'), render: (_, plan) => siteName(plan.siteId) },
    { title: t('list.status'), render: (_, plan) => <Status plan={plan} /> },
    {
      title: t('figure.cost'),
      align: 'right',
      render: (_, plan) => (plan.costCurrency ? money(plan.costMinor, plan.costCurrency) : '–'),
    },
    {
      title: t('figure.vehicles'),
      align: 'right',
      render: (_, plan) => count(plan.routes),
      responsive: ['md'],
    },
    { title: t('figure.jobs'), align: 'right', render: (_, plan) => count(plan.assigned) },
    {
      title: t('figure.unassigned'),
      align: 'right',
      render: (_, plan) =>
        plan.unassigned ? <b className="plan-warn">{count(plan.unassigned)}</b> : count(0),
    },
    {
      title: t('figure.distance'),
      align: 'right',
      render: (_, plan) => distance(plan.distanceMeters),
      responsive: ['md'],
    },
    { title: t('list.created'), render: (_, plan) => dateTime(plan.createdAt), responsive: ['lg'] },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={list}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      onRow={(plan) => ({ onClick: () => void navigate(`/plan/${plan.id}`), style: { cursor: 'pointer' } })}
      locale={{
        emptyText: (
          <Empty description={t('list.none')}>
            {onNew ? <Button onClick={onNew}>{t('list.new')}</Button> : null}
          </Empty>
        ),
      }}
    />
  );
}

function Status({ plan }: { plan: PlanSummary }) {
  const t = usePlanTexts();
  return (
    <>
      <PlanStatus status={plan.status} />
      {plan.copyOf ? <Tag>{t('list.variant')}</Tag> : null}
      {plan.replan ? <Tag>{t('list.replan')}</Tag> : null}
    </>
  );
}
