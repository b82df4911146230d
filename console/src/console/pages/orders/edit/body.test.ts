import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { bodyOf, minor } from './body';

test('what is empty is not sent', () => {
  const body = bodyOf({
    merchantId: 'm',
    externalReference: ' ',
    lines: [{ sku: ' A ', quantity: 2 }],
    recipient: { name: 'Li Na', phone: '' },
    address: { street: 'Road 1', city: undefined },
    window: [dayjs('2026-03-02T09:00:00Z'), dayjs('2026-03-02T11:00:00Z')],
    amountToCollect: { amount: null, currency: 'CNY' },
  });
  expect(JSON.parse(JSON.stringify(body))).toEqual({
    merchantId: 'm',
    lines: [{ sku: 'A', quantity: 2 }],
    recipient: { name: 'Li Na' },
    address: { street: 'Road 1' },
    windows: [{ start: '2026-03-02T09:00:00.000Z', end: '2026-03-02T11:00:00.000Z' }],
  });
});

test('amounts are sent in the smallest unit of their currency', () => {
  expect(minor(10.1, 'CNY')).toBe(1010);
  expect(minor(500, 'JPY')).toBe(500);
});
