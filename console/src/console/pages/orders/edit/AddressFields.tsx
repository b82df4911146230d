import { Form, Input } from 'antd';
import { useTexts } from '../texts';

const fields = [
  ['city', 100],
  ['district', 100],
  ['street', 200],
  ['houseNumber', 30],
  ['community', 100],
  ['building', 30],
  ['unit', 30],
  ['room', 30],
  ['postalCode', 20],
] as const;

export function AddressFields() {
  const t = useTexts();
  return (
    <fieldset className="order-fields">
      <legend>{t('field.address')}</legend>
      <div className="order-grid">
        {fields.map(([name, maxLength]) => (
          <Form.Item key={name} name={['address', name]} label={t(`address.${name}`)}>
            <Input maxLength={maxLength} autoComplete="off" />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  );
}
