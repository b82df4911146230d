import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { api } from '../../../shared/api';
import { textOr } from '../../../shared/i18n';
import { useReport } from '../../frame/problems';
import type { OrderException } from './needs';
import { useTodayTexts } from './texts';

/** A person says how a contradiction is settled. */
export function Settle({ exception, close }: { exception: OrderException | undefined; close: () => void }) {
  const t = useTodayTexts();
  const report = useReport();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ resolution: string }>();
  const settle = useMutation({
    mutationFn: ({ id, resolution }: { id: string; resolution: string }) =>
      api.orders.POST('/api/v1/exceptions/{id}/resolve', { params: { path: { id } }, body: { resolution } }),
    onSuccess: () => {
      void message.success(t('settle.done'));
      void queries.invalidateQueries({ queryKey: ['exceptions'] });
      form.resetFields();
      close();
    },
    onError: report,
  });
  return (
    <Modal
      open={exception !== undefined}
      title={t('settle.title', { number: exception?.orderNumber ?? '' })}
      okText={t('settle.ok')}
      cancelText={t('cancel')}
      onCancel={close}
      confirmLoading={settle.isPending}
      onOk={() => form.submit()}
    >
      {exception ? (
        <Form
          form={form}
          layout="vertical"
          onFinish={({ resolution }) => settle.mutate({ id: exception.id, resolution })}
        >
          <p>
            {textOr(t, `exceptionKind.${exception.kind}`, exception.kind)}
            {exception.detail ? ` – ${exception.detail}` : null}
          </p>
          <Form.Item
            name="resolution"
            label={t('settle.what')}
            rules={[{ required: true, whitespace: true, message: t('settle.needed') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
          </Form.Item>
        </Form>
      ) : null}
    </Modal>
  );
}
