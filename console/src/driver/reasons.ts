import { textOr, type Translate } from '../shared/i18n';
import type en from './en.json';
import type { Reason } from './store/model';

/** Reasons that come with the product are said in the driver's language; those of the tenant as it wrote them. */
export function reasonText(t: Translate<typeof en>, reason: Reason): string {
  const known = textOr(t, `reason.${reason.code}`, '');
  const original = textOr(t, `reasonLabel.${reason.code}`, '');
  return known && reason.label === original ? known : reason.label;
}

const refusals = new Set(['REFUSED', 'DAMAGED', 'NOT_AS_ORDERED']);

/** What a reason says of the parcel, until the driver says otherwise. */
export function outcomeOf(reason: Reason): 'REFUSED' | 'NOT_DELIVERED' {
  return refusals.has(reason.code) ? 'REFUSED' : 'NOT_DELIVERED';
}
