import { Card } from 'antd';
import { Link } from 'react-router';
import { count } from '../../../shared/format';
import { textOr } from '../../../shared/i18n';
import { LinkButton } from '../../frame/LinkButton';
import type { TodayView } from './queries';
import { useTodayTexts } from './texts';

/** Orders by state; each number opens the list of them. */
export function Orders({ today }: { today: TodayView }) {
  const t = useTodayTexts();
  const plan = `/plan?${new URLSearchParams({ day: today.day, ...(today.siteId ? { site: today.siteId } : {}) })}`;
  return (
    <Card size="small" title={<h2>{t('ordersOfDay')}</h2>}>
      <States counts={today.orders} empty={t('noOrders')} />
      <h3 className="waiting-head">
        {t('ordersWaiting')}
        {today.waiting.length ? (
          <LinkButton size="small" to={plan}>
            {t('plan')}
          </LinkButton>
        ) : null}
      </h3>
      <States counts={today.waiting} empty={t('noWaiting')} />
    </Card>
  );
}

function States({ counts, empty }: { counts: TodayView['orders']; empty: string }) {
  const t = useTodayTexts();
  if (counts.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <ul className="states">
      {counts.map(({ state, count: number }) => (
        <li key={state}>
          <Link to={`/orders?state=${state}`}>
            <strong>{count(number)}</strong> {textOr(t, `state.${state}`, state)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
