import * as format from '../../../../shared/format';
import { useTexts } from '../texts';
import type { Line, Order } from '../types';
import { Section } from './Section';

const buckets = [
  'open',
  'reserved',
  'packed',
  'aboard',
  'delivered',
  'refused',
  'returned',
  'lost',
  'cancelled',
] as const;

/** What was ordered, and where its units are. */
export function Lines({ order }: { order: Order }) {
  const t = useTexts();
  return (
    <Section title={t('detail.lines')}>
      <table className="order-lines">
        <thead>
          <tr>
            <th scope="col">{t('field.sku')}</th>
            <th scope="col">{t('field.quantity')}</th>
            <th scope="col">{t('field.weight')}</th>
            <th scope="col">{t('field.where')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td>{line.sku}</td>
              <td>{format.count(line.quantity)}</td>
              <td>{format.weight(line.quantity * line.weightGrams)}</td>
              <td>
                <Where line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Where({ line }: { line: Line }) {
  const t = useTexts();
  return (
    <>
      {buckets
        .filter((bucket) => line.units[bucket] > 0)
        .map((bucket) => t(`bucket.${bucket}`, { count: line.units[bucket] }))
        .join(', ')}
    </>
  );
}
