import * as format from '../../../../shared/format';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { Facts, Section } from './Section';

const windowText = (from: string, to: string) => `${format.date(from)} ${format.timeWindow(from, to)}`;

/** When it was said to come, why, and when it is expected now. */
export function Promises({ order }: { order: Order }) {
  const t = useTexts();
  const { promisedFrom: from, promisedTo: to, expectedArrival } = order;
  const earlier = order.promises.slice(0, -1).reverse();
  const last = order.promises.at(-1);
  return (
    <Section title={t('detail.promises')}>
      <Facts
        facts={[
          [t('column.window'), from && to ? windowText(from, to) : t('detail.anyTime')],
          [t('column.arrival'), expectedArrival ? format.dateTime(expectedArrival) : null],
          [t('column.day'), order.businessDay ? format.date(`${order.businessDay}T12:00:00`) : null],
        ]}
      />
      {last && order.promises.length > 1 ? (
        <ol className="order-promises">
          {[last, ...earlier].map((it) => (
            <li key={it.recordedAt + it.cause}>
              {windowText(it.promisedFrom, it.promisedTo)}{' '}
              <span className="orders-quiet">
                {t(`cause.${it.cause}`)}, {format.dateTime(it.recordedAt)}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </Section>
  );
}
