import { App, Button, DatePicker, Drawer, Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { showFieldErrors, useReport } from '../../../frame/problems';
import { useSettingsTexts } from '../texts';
import { useCloseRoads, type NewClosure, type Place } from './closures';
import { PlacesField } from './PlacesField';
import { useClosuresTexts } from './texts';

interface Values {
  shape: NewClosure['shape'];
  points: Place[];
  reason: string;
  from?: Dayjs;
  until?: Dayjs;
}

export function ClosureForm({ close }: { close: () => void }) {
  const t = useClosuresTexts();
  const common = useSettingsTexts();
  const { message } = App.useApp();
  const report = useReport();
  const [form] = Form.useForm<Values>();
  const closing = useCloseRoads();
  const shape = Form.useWatch('shape', form) ?? 'ROADS';
  const submit = async (values: Values) => {
    try {
      await closing.mutateAsync({
        shape: values.shape,
        points: values.points.map(({ latitude, longitude }) => ({ latitude, longitude })),
        reason: values.reason,
        from: values.from?.toISOString(),
        until: values.until?.toISOString(),
      });
      message.success(t('closedNow'));
      close();
    } catch (error) {
      if (!showFieldErrors(form, error)) report(error);
    }
  };
  return (
    <Drawer
      open
      size={520}
      onClose={close}
      title={t('add')}
      extra={
        <Button type="primary" onClick={() => form.submit()} loading={closing.isPending}>
          {common('save')}
        </Button>
      }
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ shape: 'ROADS', points: [] }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="reason"
          label={t('reason')}
          extra={t('reasonHelp')}
          rules={[{ required: true, whitespace: true, message: common('needed') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="shape" label={t('shape')} extra={t(`shapeHelp.${shape}`)}>
          <Radio.Group
            options={[
              { value: 'ROADS', label: t('shapes.ROADS') },
              { value: 'AREA', label: t('shapes.AREA') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="points"
          label={t('pointsLabel')}
          dependencies={['shape']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, points: Place[]) => {
                const area = getFieldValue('shape') === 'AREA';
                return points.length >= (area ? 3 : 1)
                  ? Promise.resolve()
                  : Promise.reject(new Error(area ? t('cornersNeeded') : t('pointsNeeded')));
              },
            }),
          ]}
        >
          <PlacesField area={shape === 'AREA'} />
        </Form.Item>
        <Form.Item name="from" label={t('from')} extra={t('fromHelp')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="until"
          label={t('until')}
          extra={t('untilHelp')}
          dependencies={['from']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, until?: Dayjs) =>
                until && !until.isAfter(getFieldValue('from') ?? new Date())
                  ? Promise.reject(new Error(t('endsBefore')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
