import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Space, Statistic } from 'antd';
import { useEffect, useState } from 'react';
import { count, duration, money, seconds } from '../../../../shared/format';
import { useStream } from '../../../../shared/useStream';
import { useReport } from '../../../frame/problems';
import { cancel, stop, type Plan, type ProgressPoint } from '../api';
import { usePlanTexts } from '../texts';
import { CostCurve } from './CostCurve';
import { currencyOf } from './CostDelta';
import { planKey } from './usePlan';

/** A search as it gets better, to end whenever it is good enough. */
export function SolveProgress({ plan, before }: { plan: Plan; before?: number }) {
  const t = usePlanTexts();
  const report = useReport();
  const queries = useQueryClient();
  const points = useProgress(plan.id);
  const last = points.at(-1);
  const [elapsed, setElapsed] = useState(0);
  const since = plan.progress.solvingSince ? Date.parse(plan.progress.solvingSince) : undefined;
  useEffect(() => {
    const timer = setInterval(() => setElapsed(since ? Date.now() - since : 0), 500);
    return () => clearInterval(timer);
  }, [since]);
  const currency = currencyOf(plan);
  const act = (what: Promise<unknown>) =>
    void what.then(() => queries.invalidateQueries({ queryKey: planKey(plan.id) }), report);
  const spent = Math.min(plan.budgetSeconds, Math.max(0, Math.round(elapsed / 1000)));
  return (
    <section className="plan-solving" aria-label={t('solve.title')}>
      <div className="plan-solving-head">
        <h2>
          {plan.status === 'QUEUED' ? t('solve.queued') : last ? t('solve.running') : t('solve.travel')}
        </h2>
        <span className="plan-quiet">
          {t('solve.elapsed', { elapsed: seconds(spent), budget: duration(plan.budgetSeconds) })}
        </span>
        <Space className="page-actions">
          <Button type="primary" disabled={!last} onClick={() => act(stop(plan.id))}>
            {t('solve.enough')}
          </Button>
          <Popconfirm
            title={t('solve.cancelAsk')}
            okText={t('solve.cancel')}
            cancelText={t('solve.goOn')}
            onConfirm={() => act(cancel(plan.id))}
          >
            <Button danger>{t('solve.cancel')}</Button>
          </Popconfirm>
        </Space>
      </div>
      <div className="plan-solving-figures" role="status" aria-live="off">
        <Statistic title={t('figure.cost')} value={last ? money(last.costMinor, currency) : '–'} />
        <Statistic title={t('figure.unassigned')} value={last ? count(last.unassigned) : '–'} />
        <Statistic title={t('figure.vehicles')} value={last ? count(last.routes) : '–'} />
        <Statistic title={t('figure.iterations')} value={last ? count(last.iterations) : '–'} />
      </div>
      <CostCurve
        points={points}
        until={Math.max(elapsed, last?.elapsedMillis ?? 0)}
        before={before}
        currency={currency}
      />
    </section>
  );
}

/** Points of the running search as the server sends them. */
function useProgress(id: string): ProgressPoint[] {
  const queries = useQueryClient();
  const [points, setPoints] = useState<ProgressPoint[]>([]);
  useStream(`/api/v1/plans/${id}/progress/stream`, {
    onEvent: ({ name, data }) => {
      if (name === 'improved') {
        const point = JSON.parse(data) as ProgressPoint;
        setPoints((old) => (old.some((it) => it.id === point.id) ? old : [...old, point]));
      } else void queries.invalidateQueries({ queryKey: planKey(id) });
    },
  });
  return points;
}
