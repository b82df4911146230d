import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { usePartTexts } from '../../parts/texts';
import { useTexts } from './texts';

export interface GoodsLine {
  sku: string;
  quantity: number;
  lot?: string;
  condition?: 'SELLABLE' | 'DAMAGED';
}

/** Lines of goods in a form: SKU, units, lot and condition. */
export function GoodsLines({ negative = false }: { negative?: boolean }) {
  const t = useTexts();
  const parts = usePartTexts();
  const needed = [{ required: true, message: parts('required') }];
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Space key={key} align="end" wrap style={{ display: 'flex', marginBottom: 4 }}>
              <Form.Item name={[name, 'sku']} label={t('field.sku')} rules={needed}>
                <Input style={{ width: 150 }} />
              </Form.Item>
              <Form.Item name={[name, 'quantity']} label={t('field.quantity')} rules={needed}>
                <InputNumber
                  min={negative ? -1_000_000 : 1}
                  max={1_000_000}
                  precision={0}
                  style={{ width: 90 }}
                />
              </Form.Item>
              <Form.Item name={[name, 'lot']} label={t('field.lot')}>
                <Input style={{ width: 90 }} />
              </Form.Item>
              <Form.Item name={[name, 'condition']} label={t('field.condition')}>
                <Select
                  style={{ width: 110 }}
                  options={(['SELLABLE', 'DAMAGED'] as const).map((value) => ({
                    value,
                    label: t(`condition.${value}`),
                  }))}
                />
              </Form.Item>
              <Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  type="text"
                  aria-label={parts('remove')}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </Form.Item>
            </Space>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ condition: 'SELLABLE' })}>
            {parts('add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Where and whose goods they are. */
export function Whose({
  sites,
  merchants,
}: {
  sites: { value: string; label: string }[];
  merchants: { value: string; label: string }[];
}) {
  const t = useTexts();
  const needed = [{ required: true, message: usePartTexts()('required') }];
  return (
    <>
      <Form.Item name="siteId" label={t('field.site')} rules={needed}>
        <Select options={sites} />
      </Form.Item>
      <Form.Item name="merchantId" label={t('field.merchant')} rules={needed}>
        <Select options={merchants} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </>
  );
}
