/** Fields that a column can fill, the usual ones first; `lines.1.sku` and the like are by hand. */
export const importFields = [
  'externalReference',
  'lines.0.sku',
  'lines.0.quantity',
  'recipient.name',
  'recipient.phone',
  'recipient.note',
  'address.city',
  'address.district',
  'address.street',
  'address.houseNumber',
  'address.community',
  'address.building',
  'address.unit',
  'address.room',
  'address.postalCode',
  'address.regionCode',
  'point.latitude',
  'point.longitude',
  'windows.0.date',
  'windows.0.start',
  'windows.0.end',
  'amountToCollect.amount',
  'amountToCollect.currency',
  'declaredValue.amount',
  'declaredValue.currency',
  'serviceProduct',
  'priority',
  'serviceSeconds',
  'lines.0.weightGrams',
  'lines.0.volumeCubicCentimeters',
  'lines.1.sku',
  'lines.1.quantity',
  'lines.2.sku',
  'lines.2.quantity',
] as const;
export type ImportField = (typeof importFields)[number];

const needed: ImportField[] = ['externalReference', 'lines.0.sku', 'lines.0.quantity', 'recipient.name'];

/** What no order can do without and nothing fills. */
export function missing(mapping: Record<string, string>): ImportField[] {
  const place: ImportField[] =
    mapping['address.street'] || mapping['address.community'] || mapping['point.latitude']
      ? []
      : ['address.street'];
  return [...needed.filter((it) => !mapping[it]), ...place];
}

/** Another column for a field, or none; a column fills one field. */
export function assign(
  mapping: Record<string, string>,
  column: string,
  field: string | undefined,
): Record<string, string> {
  const next = Object.fromEntries(
    Object.entries(mapping).filter(([name, from]) => from !== column && name !== field),
  );
  if (field) next[field] = column;
  return next;
}
