import { language } from '../../../shared/i18n';
import type { AddressLine, Order } from './types';

/** The address in one line: from large to small in Chinese, from small to large else. */
export function addressLine(order: Order): string {
  const { city, district, postalCode } = order.address;
  const line = (order.address.line ?? {}) as AddressLine;
  const door = [line.building, line.unit, line.room].filter(Boolean);
  if (language() === 'zh-CN') {
    const street = `${line.street ?? ''}${line.houseNumber ?? ''}`;
    return [`${city ?? ''}${district ?? ''}`, street, line.community, door.join('-')]
      .filter(Boolean)
      .join(' ');
  }
  const street = [line.street, line.houseNumber].filter(Boolean).join(' ');
  return [door.join('-'), line.community, street, district, [postalCode, city].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}
