import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Modal, Skeleton, Space } from 'antd';
import { api, versioned } from '../../../shared/api';
import { showFieldErrors, Unreadable, useReport } from '../../frame/problems';
import { useHasRole } from '../../session/session';
import type { Goals } from './queries';
import { useTodayTexts } from './texts';

/** In the currency's usual unit, as people type it. */
type Fields = Omit<Goals, 'costPerDelivery'> & { cost?: number | null; currency?: string };

const minor = (currency: string) =>
  10 **
  (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** What the tenant aims at; administrators change it. */
export function GoalsForm({ currency, close }: { currency: string | undefined; close: () => void }) {
  const t = useTodayTexts();
  const report = useReport();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const mayChange = useHasRole('ADMIN');
  const [form] = Form.useForm<Fields>();
  const goals = useQuery({
    queryKey: ['goals'],
    queryFn: () => versioned(api.tracking.GET('/api/v1/goals')),
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: (fields: Fields) =>
      api.tracking.PUT('/api/v1/goals', {
        params: { header: { 'If-Match': goals.data?.etag ?? '' } },
        body: bodyOf(fields),
      }),
    onSuccess: () => {
      void message.success(t('goal.saved'));
      void queries.invalidateQueries({ queryKey: ['insight'] });
      close();
    },
    onError: (error) => {
      if (!showFieldErrors(form, error)) report(error);
    },
  });
  const known = goals.data?.value;
  return (
    <Modal
      open
      title={t('goal.title')}
      okText={t('goal.save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !known || !mayChange, loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {goals.error ? <Unreadable error={goals.error} retry={() => void goals.refetch()} /> : null}
      {mayChange ? null : <p className="quiet">{t('goal.readOnly')}</p>}
      {known ? (
        <Form
          form={form}
          layout="vertical"
          disabled={!mayChange}
          initialValues={fieldsOf(known, currency)}
          onFinish={(fields) => save.mutate(fields)}
        >
          <Fieldset />
        </Form>
      ) : (
        <Skeleton active />
      )}
    </Modal>
  );
}

const numbers = [
  ['onTimePercent', 0, 100],
  ['firstAttemptPercent', 0, 100],
  ['distancePerDeliveryMeters', 1, 1_000_000],
  ['atRiskMinutes', 0, 240],
  ['silentMinutes', 1, 1440],
  ['departureGraceMinutes', 0, 1440],
] as const;

function Fieldset() {
  const t = useTodayTexts();
  return (
    <>
      {numbers.map(([name, min, max]) => (
        <Form.Item
          key={name}
          name={name}
          label={t(labelKey(name))}
          rules={[{ required: name !== 'distancePerDeliveryMeters' }]}
        >
          <InputNumber min={min} max={max} style={{ width: '100%' }} />
        </Form.Item>
      ))}
      <Space.Compact block>
        <Form.Item name="cost" label={t('goal.cost')} style={{ flex: 1 }}>
          <InputNumber min={0.01} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="currency" label={t('goal.currency')} rules={[{ pattern: /^[A-Z]{3}$/ }]}>
          <Input maxLength={3} style={{ width: 90 }} />
        </Form.Item>
      </Space.Compact>
    </>
  );
}

function labelKey(name: (typeof numbers)[number][0]) {
  return name === 'distancePerDeliveryMeters' ? 'goal.distance' : (`goal.${name}` as const);
}

function fieldsOf({ costPerDelivery, ...others }: Goals, currency: string | undefined): Fields {
  return costPerDelivery
    ? {
        ...others,
        cost: costPerDelivery.amountMinor / minor(costPerDelivery.currency),
        currency: costPerDelivery.currency,
      }
    : { ...others, currency };
}

function bodyOf({ cost, currency, ...others }: Fields): Goals {
  return cost && currency
    ? { ...others, costPerDelivery: { amountMinor: Math.round(cost * minor(currency)), currency } }
    : others;
}
