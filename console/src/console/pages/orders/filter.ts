import type { OrderState } from './types';

/** Quick choices above the table. */
export const tabs = [
  'all',
  'waiting',
  'ready',
  'out',
  'late',
  'risk',
  'exceptions',
  'delivered',
  'failed',
] as const;
export type Tab = (typeof tabs)[number];

export const tabStates: Partial<Record<Tab, OrderState[]>> = {
  waiting: ['RECEIVED', 'BACKORDERED'],
  ready: ['CONFIRMED', 'SCHEDULED', 'AMENDING', 'CANCELLING'],
  out: ['OUT_FOR_DELIVERY'],
  delivered: ['DELIVERED', 'PARTLY_DELIVERED'],
  failed: ['RETURNED', 'LOST', 'CANCELLED', 'REJECTED'],
};

export const sorts = ['NEWEST', 'OLDEST', 'DUE_FIRST', 'DUE_LAST'] as const;
export type Sort = (typeof sorts)[number];

/** What the table shows; it lives in the address. */
export interface Filter {
  tab: Tab;
  sort: Sort;
  q?: string;
  state?: OrderState[];
  merchant?: string;
  site?: string;
  product?: string;
  day?: string;
  /** Agreed windows that end on these days, both included. */
  dueFrom?: string;
  dueTo?: string;
}

const texts = ['q', 'merchant', 'site', 'product', 'day', 'dueFrom', 'dueTo'] as const;

export function readFilter(search: URLSearchParams): Filter {
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((it) => it === search.get(name));
  const filter: Filter = {
    tab: one('tab', tabs) ?? 'all',
    sort: one('sort', sorts) ?? 'NEWEST',
  };
  for (const name of texts) {
    const value = search.get(name);
    if (value) filter[name] = value;
  }
  const state = search.get('state');
  if (state) filter.state = state.split(',') as OrderState[];
  return filter;
}

/** The address of a filter; what is usual is left out. */
export function writeFilter(filter: Filter): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.tab !== 'all') search.set('tab', filter.tab);
  if (filter.sort !== 'NEWEST') search.set('sort', filter.sort);
  for (const name of texts) if (filter[name]) search.set(name, filter[name]);
  if (filter.state?.length) search.set('state', filter.state.join(','));
  return search;
}

/** How the server is asked, without the tab's part. */
export function queryOf(filter: Filter) {
  const startOf = (day: string, plus = 0) => {
    const [year, month, date] = day.split('-').map(Number);
    return new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + plus).toISOString();
  };
  return {
    text: filter.q,
    state: filter.state,
    merchantId: filter.merchant ? [filter.merchant] : undefined,
    siteId: filter.site,
    serviceProduct: filter.product,
    businessDay: filter.day,
    dueFrom: filter.dueFrom ? startOf(filter.dueFrom) : undefined,
    dueBefore: filter.dueTo ? startOf(filter.dueTo, 1) : undefined,
  };
}

/** How the server is asked for the rows of a tab. */
export function rowsQueryOf(filter: Filter) {
  const query = queryOf(filter);
  const ofTab = tabStates[filter.tab];
  return {
    ...query,
    state: query.state?.length ? query.state : ofTab,
    standing:
      filter.tab === 'late' ? ('LATE' as const) : filter.tab === 'risk' ? ('AT_RISK' as const) : undefined,
    openException: filter.tab === 'exceptions' ? true : undefined,
  };
}

/** Takes away all that narrows the table beside the tab. */
export const unnarrowed: Partial<Filter> = {
  ...Object.fromEntries(texts.map((name) => [name, undefined])),
  state: undefined,
};

/** Whether anything beside the tab narrows the table. */
export function isNarrowed(filter: Filter): boolean {
  return texts.some((name) => filter[name]) || Boolean(filter.state?.length);
}
