import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { duration, money } from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { useExplain } from '../../../frame/problems';
import { publish, type Read } from '../api';
import { unassigned } from '../model';
import { usePlanTexts } from '../texts';
import { currencyOf } from './CostDelta';
import { usePlanned } from './planned';
import { explanation, planKey } from './usePlan';

/** Says who will be told what, and does it. */
export function PublishDialog({ close }: { close: () => void }) {
  const t = usePlanTexts();
  const { plan, sheet, rows } = usePlanned();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplain();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const told = useMemo(() => summary(rows), [rows]);
  const left = unassigned(plan, sheet);
  const go = async () => {
    setBusy(true);
    try {
      const read = queries.getQueryData<Read>(planKey(plan.id));
      const { value, etag } = await publish(plan.id, read?.etag ?? '');
      queries.setQueryData<Read>(planKey(plan.id), { value: value.plan, etag });
      void queries.invalidateQueries({ queryKey: ['plan-sheet', plan.id] });
      void queries.invalidateQueries({ queryKey: ['routes'] });
      void message.success(t('publish.done', { count: value.routeIds.length }));
      if (value.setAside.length > 0) {
        void message.warning(t('publish.setAside', { count: value.setAside.length }), 10);
      }
      close();
    } catch (error) {
      setFailure(explanation(error, explain, t));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('publish.title')}
      okText={t('publish.go', { count: told.routes })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: told.routes === 0, loading: busy }}
      onOk={() => void go()}
      onCancel={close}
    >
      {failure ? <Alert type="error" showIcon title={failure} style={{ marginBottom: 12 }} /> : null}
      <ul className="plan-summary">
        <li>
          {t('publish.drivers', { count: told.routes })}{' '}
          <span className="plan-quiet">{told.drivers.join(', ')}</span>
        </li>
        {told.withoutDriver > 0 ? (
          <li className="plan-bad">{t('publish.noDriver', { count: told.withoutDriver })}</li>
        ) : null}
        <li>{t('publish.windows', { count: told.windows })}</li>
        {told.anyTime > 0 ? <li>{t('publish.anyTime', { count: told.anyTime })}</li> : null}
        {told.late > 0 ? (
          <li className="plan-bad">{t('publish.late', { count: told.late, by: duration(told.latest) })}</li>
        ) : null}
        {told.otherWindow > 0 ? (
          <li className="plan-bad">{t('publish.otherWindow', { count: told.otherWindow })}</li>
        ) : null}
        {plan.replaces.length > 0 ? <li>{t('publish.withdrawn', { count: plan.replaces.length })}</li> : null}
        {left.length > 0 ? (
          <li className="plan-warn">
            {t('publish.left', { count: left.length })}
            <ul>
              {[...reasons(left)].map(([reason, number]) => (
                <li key={reason}>
                  {textOr(t, `reason.${reason}`, reason)}: {number}
                </li>
              ))}
            </ul>
          </li>
        ) : null}
        <li className="plan-quiet">
          {t('publish.cost', { cost: money(plan.progress.costMinor, currencyOf(plan)) })}
        </li>
      </ul>
    </Modal>
  );
}

function reasons(left: { reason: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  left.forEach(({ reason }) => counts.set(reason, (counts.get(reason) ?? 0) + 1));
  return counts;
}

function summary(rows: ReturnType<typeof usePlanned>['rows']) {
  const used = rows.filter((row) => row.stops.length > 0);
  const tasks = used.flatMap((row) => row.stops.flatMap((stop) => stop.tasks));
  return {
    routes: used.length,
    drivers: used.map((row) => `${row.lane.vehicleCode} ${row.lane.driverName ?? ''}`.trim()),
    withoutDriver: used.filter((row) => !row.lane.driverId).length,
    windows: tasks.filter((task) => task.promise).length,
    anyTime: tasks.filter((task) => !task.promise && task.late === 0).length,
    late: tasks.filter((task) => task.late > 0).length,
    latest: Math.max(0, ...tasks.map((task) => task.late)),
    otherWindow: tasks.filter((task) => task.job?.told && task.job.told.start !== task.promise?.start).length,
  };
}
