import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Modal, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { time } from '../../../../shared/format';
import { useExplain } from '../../../frame/problems';
import { preview, type Change } from '../api';
import { usePlanTexts } from '../texts';
import { Broken } from './Broken';
import { Deltas } from './CostDelta';
import { usePlanned } from './planned';
import { useDrop } from './useDrop';
import { explanation } from './usePlan';

const BEST = -1;

/** What dragging does, from the keyboard: to which vehicle, before which stop, with its price. */
export function MoveDialog({ jobIds, close }: { jobIds: string[]; close: () => void }) {
  const t = usePlanTexts();
  const { plan, rows, numberOf, zone, takes } = usePlanned();
  const published = plan.status === 'PUBLISHED';
  const drop = useDrop();
  const explain = useExplain();
  const [shiftId, setShiftId] = useState<string>();
  const [position, setPosition] = useState(BEST);
  const row = rows.find((it) => it.lane.shiftId === shiftId);
  const change: Change | undefined = shiftId
    ? { type: 'MOVE', jobIds, toShiftId: shiftId, ...(position === BEST ? {} : { position }) }
    : undefined;
  const seen = useQuery({
    queryKey: ['plan-preview', plan.id, plan.undoable, plan.redoable, jobIds, shiftId, position],
    queryFn: ({ signal }) => preview(plan.id, change ? [change] : [], signal),
    enabled: change !== undefined && !published,
    retry: false,
  });
  const tasks = (row?.stops ?? [])
    .flatMap((stop) => stop.tasks.map((task) => ({ task, stop })))
    .filter(({ task }) => !jobIds.includes(task.jobId));
  const move = () => {
    if (!change) return;
    close();
    void drop(change, seen.data);
  };
  return (
    <Modal
      open
      title={
        jobIds.length === 1
          ? t('move.one', { number: numberOf(jobIds[0] ?? '') })
          : t('move.jobs', { count: jobIds.length })
      }
      okText={t('action.move')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !change || seen.isError }}
      onOk={move}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item label={t('move.vehicle')} htmlFor="plan-move-vehicle">
          <Select
            id="plan-move-vehicle"
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            value={shiftId}
            onChange={(value: string) => {
              setShiftId(value);
              setPosition(published ? 0 : BEST);
            }}
            options={rows.filter(takes).map((it) => ({
              value: it.lane.shiftId,
              label: `${it.lane.vehicleCode} · ${it.lane.driverName ?? t('lane.noDriver')}`,
            }))}
          />
        </Form.Item>
        <Form.Item label={t('move.position')} htmlFor="plan-move-position">
          <Select
            id="plan-move-position"
            disabled={!row}
            value={position}
            onChange={setPosition}
            options={[
              ...(published ? [] : [{ value: BEST, label: t('move.best') }]),
              ...tasks.map(({ task, stop }, index) => ({
                value: index,
                label: t('move.before', { number: task.number, time: time(stop.serves, zone) }),
              })),
              { value: tasks.length, label: t('move.last') },
            ]}
          />
        </Form.Item>
      </Form>
      <div aria-live="polite">
        {change && seen.isLoading ? <Skeleton active title={false} paragraph={{ rows: 1 }} /> : null}
        {seen.error ? <Alert type="error" showIcon title={explanation(seen.error, explain, t)} /> : null}
        {seen.data ? (
          <>
            <Deltas preview={seen.data} plan={plan} />
            <Broken preview={seen.data} />
          </>
        ) : null}
      </div>
    </Modal>
  );
}
