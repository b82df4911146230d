import { Form, Input } from 'antd';
import { useTexts } from '../texts';

export function RecipientFields() {
  const t = useTexts();
  return (
    <fieldset className="order-fields">
      <legend>{t('detail.recipient')}</legend>
      <div className="order-grid">
        <Form.Item
          name={['recipient', 'name']}
          label={t('field.name')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name={['recipient', 'phone']}
          label={t('field.phone')}
          rules={[{ pattern: /^\+?[0-9][0-9 ()-]{3,24}$/, message: t('edit.badPhone') }]}
        >
          <Input type="tel" maxLength={26} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={['recipient', 'note']} label={t('field.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </fieldset>
  );
}
