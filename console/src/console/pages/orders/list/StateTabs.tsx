import * as format from '../../../../shared/format';
import { tabs, tabStates, type Filter, type Tab } from '../filter';
import { useTexts } from '../texts';
import type { OrderCounts } from '../types';

/** What a tab's count is the sum of. */
function partsOf(tab: Tab, counts: OrderCounts): number[] {
  if (tab === 'late') return [counts.late];
  if (tab === 'risk') return [counts.atRisk];
  if (tab === 'exceptions') return [counts.withException];
  const states = tabStates[tab] ?? Object.keys(counts.states);
  return states.map((state) => counts.states[state] ?? 0);
}

/** No further than so many is counted for each state. */
function shownCount(tab: Tab, counts: OrderCounts): string {
  const parts = partsOf(tab, counts);
  const capped = parts.some((part) => part >= counts.countedTo);
  return format.count(parts.reduce((sum, part) => sum + part, 0)) + (capped ? '+' : '');
}

interface Props {
  filter: Filter;
  counts: OrderCounts | undefined;
  onTab: (tab: Tab) => void;
}

export function StateTabs({ filter, counts, onTab }: Props) {
  const t = useTexts();
  return (
    <div className="orders-tabs" role="group" aria-label={t('tabs')}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          className={`orders-tab orders-tab-${tab}`}
          aria-pressed={tab === filter.tab}
          onClick={() => onTab(tab)}
        >
          {t(`tab.${tab}`)}
          {counts ? <span className="orders-count">{shownCount(tab, counts)}</span> : null}
        </button>
      ))}
    </div>
  );
}
