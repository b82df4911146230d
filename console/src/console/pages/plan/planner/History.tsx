import { useQuery } from '@tanstack/react-query';
import { Drawer, Empty, Skeleton, Timeline as Steps } from 'antd';
import { dateTime, money } from '../../../../shared/format';
import { Unreadable } from '../../../frame/problems';
import { useSession } from '../../../session/session';
import { readHistory, type PlanChange } from '../api';
import { usePlanTexts } from '../texts';
import { currencyOf } from './CostDelta';
import { usePlanned } from './planned';

/** Who changed what, the latest first. */
export function History({ close }: { close: () => void }) {
  const t = usePlanTexts();
  const { plan } = usePlanned();
  const history = useQuery({ queryKey: ['plan-history', plan.id], queryFn: () => readHistory(plan.id) });
  return (
    <Drawer open onClose={close} title={t('history.title')} size={380}>
      {history.isPending ? <Skeleton active /> : null}
      {history.error ? <Unreadable error={history.error} retry={() => void history.refetch()} /> : null}
      {history.data?.length === 0 ? <Empty description={t('history.none')} /> : null}
      {history.data ? (
        <Steps
          items={history.data.map((change) => ({
            key: change.number,
            color: change.state === 'APPLIED' ? 'green' : 'gray',
            content: <ChangeText change={change} />,
          }))}
        />
      ) : null}
    </Drawer>
  );
}

function ChangeText({ change }: { change: PlanChange }) {
  const t = usePlanTexts();
  const { plan, numberOf, rows, zone } = usePlanned();
  const session = useSession();
  const { kind, jobIds, shiftId } = change.change;
  const vehicle = rows.find((row) => row.lane.shiftId === shiftId)?.lane.vehicleCode ?? '';
  const what = t(`history.kind.${kind as 'MOVE'}`, {
    vehicle,
    jobs: jobIds.length === 1 ? numberOf(jobIds[0] ?? '') : t('drag.jobs', { count: jobIds.length }),
  });
  const delta = change.costDeltaMinor;
  const who = change.madeBy.includes(session.userId) ? t('history.you') : t('history.colleague');
  return (
    <div className={change.state === 'APPLIED' ? undefined : 'plan-undone'}>
      {what}
      {delta ? ` · ${delta > 0 ? '+' : '−'}${money(Math.abs(delta), currencyOf(plan))}` : ''}
      <div className="plan-quiet">
        {who}, {dateTime(change.madeAt, zone)}
        {change.state === 'APPLIED' ? '' : ` · ${t('history.undone')}`}
      </div>
    </div>
  );
}
