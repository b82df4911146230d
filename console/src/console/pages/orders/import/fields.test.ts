import { expect, test } from 'vitest';
import { assign, missing } from './fields';

test('a column fills one field, and a field comes from one column', () => {
  const mapping = { 'recipient.name': 'Who', 'address.street': 'Where' };
  expect(assign(mapping, 'Who', 'recipient.note')).toEqual({
    'address.street': 'Where',
    'recipient.note': 'Who',
  });
  expect(assign(mapping, 'Other', 'recipient.name')).toEqual({
    'address.street': 'Where',
    'recipient.name': 'Other',
  });
  expect(assign(mapping, 'Who', undefined)).toEqual({ 'address.street': 'Where' });
});

test('a place can be told in several ways', () => {
  const mapping = {
    externalReference: 'No',
    'lines.0.sku': '=A',
    'lines.0.quantity': '=1',
    'recipient.name': 'Who',
  };
  expect(missing(mapping)).toEqual(['address.street']);
  expect(missing({ ...mapping, 'point.latitude': 'Lat' })).toEqual([]);
  expect(missing({})).toContain('externalReference');
});
