import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Drawer, Form, Select, Skeleton, Slider, Space, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { duration, seconds, timeWindow, weight } from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { showFieldErrors, Unreadable, useReport } from '../../../frame/problems';
import { MultiSelect } from '../../../parts/MultiSelect';
import { createPlan, workload, type Depot, type Workload } from '../api';
import { usePlanTexts } from '../texts';

interface Props {
  day?: string;
  siteId?: string;
  sites: Depot[];
  close: () => void;
}

interface Wanted {
  siteId: string;
  day: Dayjs;
  shiftIds?: string[];
  budget: number;
  replan: boolean;
}

const budgets = [5, 10, 30, 60, 120, 300, 600];

/** Site, day, who drives, how long to search; what there is to plan is shown before. */
export function NewPlanDrawer({ day, siteId, sites, close }: Props) {
  const t = usePlanTexts();
  const [form] = Form.useForm<Wanted>();
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const report = useReport();
  const site = Form.useWatch('siteId', form);
  const date = Form.useWatch('day', form);
  const chosenDay = date?.format('YYYY-MM-DD');
  const ahead = useQuery({
    queryKey: ['plan-workload', site, chosenDay],
    queryFn: () => workload(site, chosenDay ?? ''),
    enabled: Boolean(site && chosenDay),
  });
  const zone = sites.find((it) => it.siteId === site)?.zone;
  const start = async (wanted: Wanted) => {
    setBusy(true);
    try {
      const made = await createPlan({
        siteId: wanted.siteId,
        day: wanted.day.format('YYYY-MM-DD'),
        budgetSeconds: budgets[wanted.budget] ?? 10,
        replan: wanted.replan,
        shiftIds: wanted.shiftIds?.length ? wanted.shiftIds : undefined,
      });
      void queries.invalidateQueries({ queryKey: ['plans'] });
      await navigate(`/plan/${made.value.id}`);
    } catch (error) {
      setBusy(false);
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  return (
    <Drawer
      open
      size={440}
      title={t('list.new')}
      onClose={close}
      extra={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {t('new.start')}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(wanted) => void start(wanted)}
        initialValues={{
          siteId: siteId ?? (sites.length === 1 ? sites[0]?.siteId : undefined),
          day: day ? dayjs(day) : dayjs(),
          budget: 1,
          replan: false,
        }}
      >
        <Form.Item
          name="siteId"
          label={t('list.site')}
          rules={[{ required: true, message: t('new.siteNeeded') }]}
        >
          <Select options={sites.map((it) => ({ value: it.siteId, label: `${it.code} · ${it.name}` }))} />
        </Form.Item>
        <Form.Item name="day" label={t('list.day')} rules={[{ required: true, message: t('new.dayNeeded') }]}>
          <DatePicker style={{ width: '100%' }} allowClear={false} />
        </Form.Item>
        {ahead.isFetching && !ahead.data ? <Skeleton active paragraph={{ rows: 2 }} /> : null}
        {ahead.error ? <Unreadable error={ahead.error} retry={() => void ahead.refetch()} /> : null}
        {ahead.data ? <Ahead ahead={ahead.data} /> : null}
        <Form.Item name="shiftIds" label={t('new.shifts')} extra={t('new.shiftsHelp')}>
          <MultiSelect
            placeholder={t('new.allShifts')}
            maxTagCount="responsive"
            options={ahead.data?.shifts.map((shift) => ({
              value: shift.shiftId,
              disabled: !shift.free,
              label: `${shift.vehicleCode} · ${shift.driverName ?? t('lane.noDriver')} · ${timeWindow(shift.span.start, shift.span.end, zone)} · ${weight(shift.capacity.weightGrams)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="budget" label={t('new.budget')} extra={t('new.budgetHelp')}>
          <Slider
            min={0}
            max={budgets.length - 1}
            marks={Object.fromEntries(
              budgets.map((it, index) => [index, it < 60 ? seconds(it) : duration(it)]),
            )}
            tooltip={{ formatter: null }}
            style={{ marginInline: '12px 24px' }}
            ariaLabelForHandle={t('new.budget')}
          />
        </Form.Item>
        {ahead.data && ahead.data.replannable > 0 ? (
          <Space align="start">
            <Form.Item name="replan" valuePropName="checked" noStyle>
              <Switch aria-label={t('new.replan')} />
            </Form.Item>
            <span>{t('new.replanHelp', { count: ahead.data.replannable })}</span>
          </Space>
        ) : null}
      </Form>
    </Drawer>
  );
}

function Ahead({ ahead }: { ahead: Workload }) {
  const t = usePlanTexts();
  const free = ahead.shifts.filter((shift) => shift.free).length;
  const waiting = Object.entries(ahead.waiting);
  return (
    <div className="plan-ahead">
      {ahead.jobs === 0 ? (
        <Alert type="info" showIcon title={t('new.noJobs')} />
      ) : (
        <p>{t('new.jobs', { count: ahead.jobs })}</p>
      )}
      {free === 0 ? (
        <Alert type="warning" showIcon title={t(ahead.shifts.length ? 'new.allBusy' : 'new.noShifts')} />
      ) : (
        <p>{t('new.freeShifts', { count: free })}</p>
      )}
      {waiting.map(([reason, number]) => (
        <p key={reason} className="plan-warn">
          {t('new.waiting', { count: number, reason: textOr(t, `reason.${reason}`, reason) })}
        </p>
      ))}
    </div>
  );
}
