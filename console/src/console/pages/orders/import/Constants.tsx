import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { textOr } from '../../../../shared/i18n';
import { useTexts } from '../texts';
import { importFields } from './fields';
import type { Mapping } from './file';

interface Props {
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

/** Values that are the same in every row and that no column has. */
export function Constants({ mapping, onMapping }: Props) {
  const t = useTexts();
  const [form] = Form.useForm<{ field: string; value: string }>();
  const name = (field: string) => textOr(t, `importField.${field.replaceAll('.', '_')}`, field);
  const fixed = Object.entries(mapping).filter(([, from]) => from.startsWith('='));
  const add = ({ field, value }: { field: string; value: string }) => {
    onMapping({ ...mapping, [field]: `=${value.trim()}` });
    form.resetFields();
  };
  return (
    <section aria-label={t('import.constants')}>
      <h3>{t('import.constants')}</h3>
      {fixed.map(([field, value]) => (
        <p key={field}>
          {name(field)}: <strong>{value.slice(1)}</strong>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('import.removeConstant', { field: name(field) })}
            onClick={() =>
              onMapping(Object.fromEntries(Object.entries(mapping).filter(([it]) => it !== field)))
            }
          />
        </p>
      ))}
      <Form form={form} layout="inline" onFinish={add}>
        <Form.Item name="field" rules={[{ required: true, message: '' }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 220 }}
            aria-label={t('import.field')}
            placeholder={t('import.field')}
            options={importFields
              .filter((it) => !mapping[it])
              .map((value) => ({ value, label: name(value) }))}
          />
        </Form.Item>
        <Form.Item name="value" rules={[{ required: true, whitespace: true, message: '' }]}>
          <Input aria-label={t('import.value')} placeholder={t('import.value')} maxLength={200} />
        </Form.Item>
        <Button htmlType="submit">{t('import.addConstant')}</Button>
      </Form>
    </section>
  );
}
