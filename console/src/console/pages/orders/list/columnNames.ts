export const columnNames = [
  'number',
  'state',
  'recipient',
  'place',
  'reference',
  'merchant',
  'product',
  'window',
  'arrival',
  'units',
  'collect',
  'priority',
  'day',
  'placed',
] as const;
export type ColumnName = (typeof columnNames)[number];

export const usualWidths: Record<ColumnName, number> = {
  number: 190,
  state: 135,
  recipient: 100,
  place: 110,
  reference: 150,
  merchant: 115,
  product: 110,
  window: 190,
  arrival: 125,
  units: 70,
  collect: 110,
  priority: 80,
  day: 120,
  placed: 150,
};
