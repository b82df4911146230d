import { DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTexts } from './texts';

/** From when until when; null, or of two nulls, for any time. */
export type WindowValue = [Dayjs | null, Dayjs | null] | null;

/** When it is to be delivered. Either end may be left empty for a while: Tab could not get past it else. */
export function WindowField({ label }: { label: string }) {
  const t = useTexts();
  return (
    <Form.Item
      name="window"
      label={label}
      extra={t('edit.anyTime')}
      rules={[
        {
          validator: (_, window?: WindowValue) =>
            !window?.[0] === !window?.[1]
              ? Promise.resolve()
              : Promise.reject(new Error(t('edit.halfWindow'))),
        },
      ]}
    >
      <DatePicker.RangePicker
        aria-label={label}
        showTime={{ format: 'HH:mm', minuteStep: 15 }}
        format="YYYY-MM-DD HH:mm"
        allowEmpty
        needConfirm={false}
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}
