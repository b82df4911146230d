import { App, Button, Form, InputNumber, Skeleton } from 'antd';
import { ProblemError } from '../../../../shared/api';
import { showFieldErrors, Unreadable, useReport } from '../../../frame/problems';
import { useHasRole } from '../../../session/session';
import { useSettingsTexts } from '../texts';
import { areaChange, boxOf, choiceOf, type AreaChoice, type Box } from './area';
import { AreaField } from './AreaField';
import { useOrderSettings, useSaveOrderSettings, type OrderSettings } from './organisation';
import { useOrganisationTexts } from './texts';

interface Values {
  maxAttempts: number;
  maxKilograms?: number | null;
  area: AreaChoice;
  box?: Box;
}

export function OrderRules() {
  const t = useOrganisationTexts();
  const settings = useOrderSettings();
  return (
    <section className="settings-group" aria-label={t('orders')}>
      <h2>{t('orders')}</h2>
      <p>{t('ordersLead')}</p>
      {settings.error ? (
        <Unreadable error={settings.error} retry={() => void settings.refetch()} />
      ) : settings.data ? (
        <Rules key={settings.data.etag} settings={settings.data.value} etag={settings.data.etag} />
      ) : (
        <Skeleton active />
      )}
    </section>
  );
}

function Rules({ settings, etag }: { settings: OrderSettings; etag: string }) {
  const t = useOrganisationTexts();
  const common = useSettingsTexts();
  const { message } = App.useApp();
  const report = useReport();
  const readOnly = !useHasRole('ADMIN');
  const [form] = Form.useForm<Values>();
  const save = useSaveOrderSettings();
  const area = settings.serviceArea;
  const submit = async (values: Values) => {
    const grams = values.maxKilograms == null ? undefined : Math.round(values.maxKilograms * 1000);
    try {
      await save.mutateAsync({
        etag,
        body: {
          maxAttempts: values.maxAttempts,
          maxParcelWeightGrams: grams,
          ...areaChange(values.area, values.box, area),
        },
      });
      message.success(common('saved'));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 412) message.warning(common('changed'), 6);
      else if (!showFieldErrors(form, error)) report(error);
    }
  };
  const kilograms = settings.maxParcelWeightGrams == null ? null : settings.maxParcelWeightGrams / 1000;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={(values) => void submit(values)}
      initialValues={{
        maxAttempts: settings.maxAttempts,
        maxKilograms: kilograms,
        area: choiceOf(area),
        box: boxOf(area),
      }}
    >
      <Form.Item
        name="maxAttempts"
        label={t('maxAttempts')}
        extra={t('maxAttemptsHelp')}
        rules={[{ required: true, message: common('needed') }]}
      >
        <InputNumber min={1} max={10} precision={0} disabled={readOnly} />
      </Form.Item>
      <Form.Item name="maxKilograms" label={t('maxWeight')} extra={t('maxWeightHelp')}>
        <InputNumber min={0.001} max={100_000} disabled={readOnly} />
      </Form.Item>
      <AreaField area={area} readOnly={readOnly} />
      {readOnly ? null : (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {common('save')}
        </Button>
      )}
    </Form>
  );
}
