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
  state: 150,
  recipient: 100,
  place: 120,
  reference: 150,
  merchant: 120,
  product: 110,
  window: 175,
  arrival: 110,
  units: 70,
  collect: 110,
  priority: 80,
  day: 120,
  placed: 130,
};
