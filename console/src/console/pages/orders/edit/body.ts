import type { OrdersApi } from '../../../../shared/api';
import type { WindowValue } from '../WindowField';

/** The form's fields, named as the API names them so that its refusals find their place. */
export interface OrderValues {
  merchantId: string;
  externalReference?: string;
  lines: { sku: string; quantity: number }[];
  recipient: { name: string; phone?: string; note?: string };
  address: Record<string, string | undefined>;
  window?: WindowValue;
  serviceProduct?: string;
  priority?: number | null;
  amountToCollect?: { amount?: number | null; currency: string };
}

type Body = OrdersApi['schemas']['OrderRequest'];

/** What is empty is left out. */
function filled<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== '' && value !== undefined && value !== null),
  ) as T;
}

export function windowsOf(window: OrderValues['window']) {
  const [start, end] = window ?? [];
  return start && end ? [{ start: start.toISOString(), end: end.toISOString() }] : undefined;
}

export function bodyOf(values: OrderValues): Body {
  const { window, amountToCollect, lines, recipient, address, ...rest } = values;
  const amount = amountToCollect?.amount;
  return {
    ...filled(rest),
    lines: lines.map((line) => filled(line)),
    recipient: filled(recipient),
    address: filled(address ?? {}),
    windows: windowsOf(window),
    amountToCollect:
      amountToCollect && amount
        ? { amountMinor: minor(amount, amountToCollect.currency), currency: amountToCollect.currency }
        : undefined,
  } as Body;
}

export function minor(amount: number, currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return Math.round(amount * 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
