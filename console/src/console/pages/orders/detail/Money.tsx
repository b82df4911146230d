import * as format from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { useMerchants } from '../queries';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { Facts, Section } from './Section';

/** What it costs whom, and on which terms it travels. */
export function Money({ order }: { order: Order }) {
  const t = useTexts();
  const { data: merchants } = useMerchants();
  const amount = (money: Order['declaredValue']) =>
    money ? format.money(money.amountMinor, money.currency) : null;
  return (
    <Section title={t('detail.terms')}>
      <Facts
        facts={[
          [t('column.merchant'), merchants?.find((it) => it.id === order.merchantId)?.name],
          [t('column.collect'), amount(order.amountToCollect)],
          [t('field.declaredValue'), amount(order.declaredValue)],
          [t('field.freightPayer'), textOr(t, `payer.${order.freightPayer}`, order.freightPayer)],
          [t('column.product'), textOr(t, `product.${order.serviceProduct}`, order.serviceProduct)],
          [t('field.handling'), textOr(t, `handling.${order.handlingClass}`, order.handlingClass)],
          [t('field.mode'), textOr(t, `mode.${order.deliveryMode}`, order.deliveryMode)],
          [t('field.consent'), order.deliveryConsent],
          [t('column.priority'), order.priority],
          [t('field.service'), format.duration(order.serviceSeconds)],
          [t('field.skills'), order.skills.join(', ')],
          ...Object.entries(order.customFields).map(([name, value]): [string, string] => [name, value]),
          [
            t('field.cancelReason'),
            order.cancelReason ? textOr(t, `cancelReason.${order.cancelReason}`, order.cancelReason) : null,
          ],
          [t('field.cancelDetail'), order.cancelDetail],
        ]}
      />
    </Section>
  );
}
