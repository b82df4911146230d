import { Skeleton, Timeline as Steps } from 'antd';
import * as format from '../../../../shared/format';
import { useReasons } from '../../../parts/reasons';
import { useTimeline } from '../queries';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { Section } from './Section';
import { told, toneOf } from './told';

/** What happened, the latest first, in plain words. */
export function Timeline({ order }: { order: Order }) {
  const t = useTexts();
  const reasons = useReasons();
  const { data, isPending } = useTimeline(order.id);
  const entries = [...(data?.items ?? [])].reverse();
  return (
    <Section title={t('detail.timeline')}>
      {isPending ? <Skeleton active /> : null}
      <Steps
        items={entries.map((entry) => ({
          key: entry.id,
          color: `var(--${toneOf(entry)})`,
          content: (
            <>
              {told(t, entry, reasons)}{' '}
              <span className="orders-quiet">
                {format.dateTime(entry.occurredAt)}
                {isLate(entry) ? ` (${t('detail.learned', { at: format.dateTime(entry.recordedAt) })})` : ''}
              </span>
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** A phone without signal tells things later. */
function isLate(entry: { occurredAt: string; recordedAt: string }): boolean {
  return new Date(entry.recordedAt).getTime() - new Date(entry.occurredAt).getTime() > 10 * 60_000;
}
