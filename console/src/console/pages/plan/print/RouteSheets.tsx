import { PrinterOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { Unreadable } from '../../../frame/problems';
import type { Plan, Sheet } from '../api';
import { rows, type Row } from '../model';
import { usePublished } from '../planner/published';
import { usePlan } from '../planner/usePlan';
import { usePlanTexts } from '../texts';
import { useDoors } from './doors';
import { RouteSheet } from './RouteSheet';

/** A page of paper for each route: who drives, and the stops with their times, doors and cash. */
export function RouteSheets() {
  const { id = '' } = useParams();
  const { plan, sheet } = usePlan(id);
  const failed = plan.error ?? sheet.error;
  if (plan.data && sheet.data) return <Sheets read={plan.data.value} sheet={sheet.data} />;
  return (
    <div className="page">
      {failed ? <Unreadable error={failed} retry={() => void plan.refetch()} /> : <Skeleton active />}
    </div>
  );
}

function Sheets({ read, sheet }: { read: Plan; sheet: Sheet }) {
  const t = usePlanTexts();
  const { plan } = usePublished(read);
  const used = useMemo(() => rows(plan, sheet).filter((row) => row.stops.length > 0), [plan, sheet]);
  const doors = useDoors(useMemo(() => ordersOf(used), [used]));
  return (
    <div className="page plan-sheets">
      <header className="page-head no-print">
        <h1>
          <Link to="/plan">{t('title')}</Link> · <Link to={`/plan/${plan.id}`}>{t('print.back')}</Link> ·{' '}
          {t('print.title')}
        </h1>
        <div className="page-actions">
          <Button
            type="primary"
            icon={<PrinterOutlined />}
            disabled={used.length === 0 || doors.isPending}
            onClick={() => window.print()}
          >
            {t('action.print')}
          </Button>
        </div>
      </header>
      {doors.error ? <Unreadable error={doors.error} retry={() => void doors.refetch()} /> : null}
      {used.length === 0 ? <Empty description={t('print.none')} /> : null}
      {doors.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      {doors.isPending
        ? null
        : used.map((row) => (
            <RouteSheet key={row.lane.shiftId} row={row} sheet={sheet} day={plan.day} doors={doors.data} />
          ))}
    </div>
  );
}

const ordersOf = (used: Row[]): string[] => [
  ...new Set(used.flatMap((row) => row.stops.flatMap((stop) => stop.tasks.flatMap(orderOf)))),
];

const orderOf = ({ job }: Row['stops'][number]['tasks'][number]) => (job ? [job.orderId] : []);
