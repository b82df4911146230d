import { Button, Form, InputNumber, Radio, Space } from 'antd';
import { useSettingsTexts } from '../texts';
import { useMapArea, type OrderSettings } from './organisation';
import { useOrganisationTexts } from './texts';

const sides = [
  { name: 'south', limit: 90 },
  { name: 'west', limit: 180 },
  { name: 'north', limit: 90 },
  { name: 'east', limit: 180 },
] as const;

/** Where orders are taken: everywhere, inside a rectangle, or a polygon that stays as it is. */
export function AreaField({ area, readOnly }: { area: OrderSettings['serviceArea']; readOnly: boolean }) {
  const t = useOrganisationTexts();
  const common = useSettingsTexts();
  const form = Form.useFormInstance();
  const map = useMapArea();
  const choice = Form.useWatch('area', form);
  const polygon = area && choice === 'keep';
  return (
    <>
      <Form.Item
        name="area"
        label={t('area')}
        extra={polygon ? t('areaPolygon', { count: area.corners.length }) : t('areaHelp')}
      >
        <Radio.Group
          disabled={readOnly}
          options={[
            { value: 'anywhere', label: t('areaAnywhere') },
            { value: 'box', label: t('areaRectangle') },
            ...(form.getFieldValue('area') === 'keep' || polygon
              ? [{ value: 'keep', label: t('areaKeep') }]
              : []),
          ]}
        />
      </Form.Item>
      {choice === 'box' ? (
        <Form.Item label={t('areaCorners')} required>
          <Space wrap>
            {sides.map(({ name, limit }) => (
              <Form.Item
                key={name}
                name={['box', name]}
                label={t(name)}
                rules={[{ required: true, message: common('needed') }]}
                style={{ marginBottom: 0 }}
              >
                <InputNumber
                  min={-limit}
                  max={limit}
                  step={0.01}
                  disabled={readOnly}
                  style={{ width: 120 }}
                />
              </Form.Item>
            ))}
          </Space>
          {map.data && !readOnly ? (
            <Button type="link" onClick={() => form.setFieldValue('box', map.data.bounds)}>
              {t('areaMap', { name: map.data.name })}
            </Button>
          ) : null}
        </Form.Item>
      ) : null}
    </>
  );
}
