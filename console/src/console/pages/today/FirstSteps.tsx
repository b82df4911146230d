import { CheckCircleFilled } from '@ant-design/icons';
import { useQueries } from '@tanstack/react-query';
import { Card } from 'antd';
import { Link } from 'react-router';
import { answer, api } from '../../../shared/api';
import { useSites } from './queries';
import { useTodayTexts } from './texts';

const one = { params: { query: { limit: 1 } } };
const every = 10_000;

/** Leads a fresh organisation to its first delivery; what is there already is ticked off. */
export function FirstSteps({ today }: { today: string }) {
  const t = useTodayTexts();
  const sites = useSites();
  const siteId = sites.data?.[0]?.siteId;
  const [vehicles, drivers, orders, shifts] = useQueries({
    queries: [
      {
        queryKey: ['vehicles', 'any'],
        queryFn: async () => (await answer(api.dispatch.GET('/api/v1/vehicles', one))).items.length > 0,
        refetchInterval: every,
      },
      {
        queryKey: ['drivers', 'any'],
        queryFn: async () => (await answer(api.dispatch.GET('/api/v1/drivers', one))).items.length > 0,
        refetchInterval: every,
      },
      {
        queryKey: ['orders', 'any'],
        queryFn: async () => (await answer(api.orders.GET('/api/v1/orders', one))).items.length > 0,
        refetchInterval: every,
      },
      {
        queryKey: ['shifts', 'any', siteId, today],
        queryFn: async () =>
          (
            await answer(
              api.dispatch.GET('/api/v1/shifts', { params: { query: { siteId: siteId ?? '', day: today } } }),
            )
          ).length > 0,
        enabled: siteId !== undefined,
        refetchInterval: every,
      },
    ],
  });
  const steps = [
    ['site', '/inventory/sites', (sites.data?.length ?? 0) > 0],
    ['vehicle', '/fleet/vehicles', vehicles.data],
    ['driver', '/fleet/drivers', drivers.data],
    ['shift', '/fleet/shifts', shifts.data],
    ['order', '/orders/new', orders.data],
    ['plan', '/plan?new=1', false],
  ] as const;
  const next = steps.findIndex(([, , done]) => !done);
  return (
    <Card className="first-steps">
      <h2>{t('first.title')}</h2>
      <p>{t('first.lead')}</p>
      <ol>
        {steps.map(([step, to, done], index) => (
          <li key={step} className={done ? 'done' : index === next ? 'next' : ''}>
            {done ? (
              <CheckCircleFilled role="img" aria-label={t('first.done')} />
            ) : (
              <b aria-hidden>{index + 1}</b>
            )}
            <Link to={to}>{t(`first.${step}`)}</Link>
            <span>{t(`first.${step}Why`)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
