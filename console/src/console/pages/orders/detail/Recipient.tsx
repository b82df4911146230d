import { PhoneOutlined } from '@ant-design/icons';
import { addressLine } from '../address';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { Facts, Section } from './Section';

export function Recipient({ order }: { order: Order }) {
  const t = useTexts();
  const { name, phone, note } = order.recipient;
  return (
    <Section title={t('detail.recipient')}>
      <Facts
        facts={[
          [t('field.name'), name ?? t('detail.erased')],
          [
            t('field.phone'),
            phone ? (
              <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                <PhoneOutlined /> {phone}
              </a>
            ) : null,
          ],
          [t('field.address'), addressLine(order)],
          [t('field.note'), note],
          [t('column.reference'), order.externalReference],
        ]}
      />
    </Section>
  );
}
