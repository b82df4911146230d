import type { OrdersApi } from '../../../../shared/api';
import * as format from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import type { Texts } from '../texts';

type Entry = OrdersApi['schemas']['Entry'];

/**
 * `dispatch.job-planned.v1` is told by the text `event.dispatch_job-planned`.
 *
 * @param reasons of failed attempts, by their codes
 */
export function told(
  t: Texts,
  entry: Pick<Entry, 'type' | 'detail'>,
  reasons: ReadonlyMap<string, string>,
): string {
  const name = entry.type.replace(/\.v\d+$/, '').replace('.', '_');
  const detail = (entry.detail ?? {}) as unknown as Record<string, unknown>;
  const text = (key: string) => (typeof detail[key] === 'string' ? (detail[key] as string) : '');
  const when = (key: string) => (text(key) ? format.dateTime(text(key)) : '');
  const code = (group: string, key: string) =>
    text(key) ? textOr(t, `${group}.${text(key)}`, text(key)) : '';
  const key = name === 'dispatch_attempt-recorded' ? `${name}_${outcome(detail)}` : name;
  const values = {
    from: code('state', 'from'),
    to: code('state', 'to'),
    number: text('number'),
    reason: (reasons.get(text('reasonCode')) ?? text('reasonCode')) || code('reason', 'reason'),
    kind: code('exception', 'kind'),
    resolution: text('resolution'),
    start: when('promisedFrom'),
    end: text('promisedTo') ? format.time(text('promisedTo')) : '',
    expected: when('expectedAt'),
  };
  return tidy(t(`event.${key}` as Parameters<Texts>[0], values), `event.${key}`, entry.type);
}

function tidy(text: string, key: string, type: string): string {
  if (text === key) return type;
  return text.replace(/\s*[:：(（]\s*[)）]?$/, '');
}

/** What became of the parcels, if it is the same for all. */
function outcome(detail: Record<string, unknown>): string {
  const all = Array.isArray(detail.parcels) ? (detail.parcels as { outcome?: string }[]) : [];
  const outcomes = new Set(all.map((it) => it.outcome));
  return outcomes.size === 1 ? String([...outcomes][0]) : 'MIXED';
}

export function toneOf(
  entry: Pick<Entry, 'type' | 'detail'>,
): 'good' | 'warn' | 'bad' | 'info' | 'text-quiet' {
  if (/exception-opened|lost|given-up|rejected|refused/.test(entry.type)) return 'bad';
  if (/attempt-recorded/.test(entry.type)) {
    return outcome((entry.detail ?? {}) as unknown as Record<string, unknown>) === 'DELIVERED'
      ? 'good'
      : 'bad';
  }
  if (/waiting|unplanned|short|cancel|returned/.test(entry.type)) return 'warn';
  if (/departed|planned|loaded|arrival/.test(entry.type)) return 'info';
  return 'text-quiet';
}
