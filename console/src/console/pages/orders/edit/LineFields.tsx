import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Form, Input, InputNumber, Select } from 'antd';
import { answer, api } from '../../../../shared/api';
import { useMerchants } from '../queries';
import { useTexts } from '../texts';

/** Whose order, under which number of theirs, and what is in it. */
export function LineFields() {
  const t = useTexts();
  const { data: merchants } = useMerchants();
  const merchantId = Form.useWatch('merchantId') as string | undefined;
  const skus = useSkus(merchantId);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <fieldset className="order-fields">
      <legend>{t('detail.lines')}</legend>
      <div className="order-grid">
        <Form.Item name="merchantId" label={t('column.merchant')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={merchants?.map((it) => ({ value: it.id, label: it.name, disabled: !it.active }))}
          />
        </Form.Item>
        <Form.Item name="externalReference" label={t('column.reference')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="order-line-fields">
                <Form.Item name={[name, 'sku']} label={t('field.sku')} rules={needed}>
                  <AutoComplete
                    options={skus}
                    showSearch={{
                      filterOption: (text, option) =>
                        String(option?.label).toLowerCase().includes(text.toLowerCase()),
                    }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'quantity']} label={t('field.quantity')} rules={needed}>
                  <InputNumber min={1} max={100_000} precision={0} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('edit.removeLine', { number: name + 1 })}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ quantity: 1 })}>
              {t('edit.addLine')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function useSkus(merchantId: string | undefined) {
  const { data } = useQuery({
    queryKey: ['skus', merchantId],
    enabled: Boolean(merchantId),
    staleTime: 60_000,
    queryFn: () => answer(api.inventory.GET('/api/v1/skus', { params: { query: { limit: 200 } } })),
  });
  return data?.items
    .filter((it) => it.merchantId === merchantId && it.active)
    .map((it) => ({ value: it.sku, label: `${it.sku} ${it.name}` }));
}
