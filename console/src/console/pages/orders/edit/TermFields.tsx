import { Form, InputNumber, Select, Space } from 'antd';
import { textOr } from '../../../../shared/i18n';
import { useTexts } from '../texts';
import { WindowField } from '../WindowField';

const products = ['STANDARD', 'URGENT', 'NEXT_DAY', 'SAME_DAY', 'ECONOMY'];
const currencies = ['CNY', 'EUR', 'USD', 'HKD', 'GBP', 'JPY'];

export function PriorityField() {
  const t = useTexts();
  return (
    <Form.Item name="priority" label={t('column.priority')} extra={t('edit.priority')}>
      <InputNumber min={0} max={100} precision={0} placeholder="50" />
    </Form.Item>
  );
}

export function TermFields() {
  const t = useTexts();
  return (
    <fieldset className="order-fields">
      <legend>{t('detail.terms')}</legend>
      <WindowField label={t('column.window')} />
      <div className="order-grid">
        <Form.Item name="serviceProduct" label={t('column.product')}>
          <Select
            options={products.map((value) => ({ value, label: textOr(t, `product.${value}`, value) }))}
          />
        </Form.Item>
        <PriorityField />
        <Form.Item label={t('column.collect')}>
          <Space.Compact>
            <Form.Item name={['amountToCollect', 'amount']} noStyle>
              <InputNumber min={0} precision={2} aria-label={t('column.collect')} />
            </Form.Item>
            <Form.Item name={['amountToCollect', 'currency']} noStyle initialValue="CNY">
              <Select
                aria-label={t('field.currency')}
                style={{ width: 90 }}
                options={currencies.map((value) => ({ value, label: value }))}
              />
            </Form.Item>
          </Space.Compact>
        </Form.Item>
      </div>
    </fieldset>
  );
}
