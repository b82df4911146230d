import en from './en.json';
import type { Terms } from './terms';
import zh from './zh-CN.json';

export type Place = 'main' | 'second';
export type Sku = keyof typeof en.goods;

/** Names of what is made up, in the language that the trainee began in. */
export const namesOf = ({ language }: Terms) => (language === 'zh-CN' ? zh : en);

export const numbered = (name: string, number: number) => name.replace('{{number}}', String(number));

interface Goods {
  sku: Sku;
  place: Place;
  grams: number;
  cubicCentimeters: number;
  units: number;
}

const at = (place: Place, sku: Sku, grams: number, cubicCentimeters: number, units: number): Goods => ({
  sku,
  place,
  grams,
  cubicCentimeters,
  units,
});

/** Each lies at one site, so that it is known where an order is delivered from. */
export const goods: Goods[] = [
  at('main', 'TEA', 520, 1_800, 120),
  at('main', 'RICE', 5_100, 6_500, 80),
  at('main', 'OIL', 2_100, 3_000, 60),
  at('main', 'NOODLES', 1_500, 9_000, 90),
  at('main', 'WATER', 6_300, 12_000, 70),
  at('main', 'COFFEE', 1_050, 3_200, 40),
  at('second', 'LAMP', 1_900, 14_000, 25),
  at('second', 'BOOKS', 8_000, 18_000, 30),
  at('second', 'CHAIR', 3_600, 42_000, 20),
  at('main', 'PRINTER', 7_800, 36_000, 1),
];

export interface Vehicle {
  number: number;
  place: Place;
}

export const vehicles: Vehicle[] = [1, 2, 3, 4, 5, 6].map((number) => ({
  number,
  place: number <= 4 ? 'main' : 'second',
}));

export interface Wish {
  number: number;
  place: Place;
  sku: Sku;
  quantity: number;
  window?: { start: string; end: string };
  /** To be collected at the door, in fen. */
  cash?: number;
  /** What the vehicle or its driver must be able to do. */
  skill?: string;
}

const COUNT = { today: 20, elsewhere: 6, tomorrow: 12 };
const HOUR = 3_600_000;
const SLOTS_TODAY = [
  [0.5, 2.5],
  [1.5, 4],
  [3, 5.5],
  [4.5, 8],
] as const;
const SLOTS_TOMORROW = [
  [9, 12],
  [10, 13],
  [13, 16],
  [15, 18],
] as const;

/** Orders of today and tomorrow; one waits for stock, and one no vehicle can serve. */
export function wishes(terms: Terms): Wish[] {
  const all: Omit<Wish, 'number'>[] = [];
  const take = (count: number, place: Place, day: 'today' | 'tomorrow') => {
    const stock = goods.filter((it) => it.place === place && it.sku !== 'PRINTER');
    for (let n = 0; n < count; n++) {
      all.push({
        place,
        sku: stock[n % stock.length]!.sku,
        quantity: 1 + (n % 3),
        window: windowOf(terms, day, n),
        cash: n % 4 === 1 ? 1_900 + 700 * n : undefined,
      });
    }
  };
  take(COUNT.today, 'main', 'today');
  take(COUNT.elsewhere, 'second', 'today');
  take(COUNT.tomorrow, 'main', 'tomorrow');
  all.push({ place: 'main', sku: 'PRINTER', quantity: 3, window: windowOf(terms, 'tomorrow', 2) });
  all.push({ place: 'main', sku: 'OIL', quantity: 1, skill: 'CRANE', window: windowOf(terms, 'today', 3) });
  return all.map((wish, index) => ({ ...wish, number: index + 1 }));
}

/** How many of them a site can plan, once dispatch has heard of all. */
export const jobsAt = (place: Place, all: Wish[]) =>
  all.filter((it) => it.place === place && it.sku !== 'PRINTER').length;

/** None late in the evening: what is promised for after midnight would not belong to today. */
function windowOf({ begin, midnight }: Terms, day: 'today' | 'tomorrow', n: number): Wish['window'] {
  const slots = day === 'today' ? SLOTS_TODAY : SLOTS_TOMORROW;
  const [from, until] = slots[n % slots.length]!;
  const start = Date.parse(day === 'today' ? begin : midnight);
  const end = start + until * HOUR;
  if (day === 'today' && end >= Date.parse(midnight)) return undefined;
  return { start: new Date(start + from * HOUR).toISOString(), end: new Date(end).toISOString() };
}
