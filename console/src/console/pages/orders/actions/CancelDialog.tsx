import { Form, Input, Modal, Radio } from 'antd';
import { useTexts } from '../texts';
import { cancelReasons, useCancel, type CancelReason } from './useCancel';

interface Props {
  ids: readonly string[];
  close: () => void;
  done?: () => void;
}

export function CancelDialog({ ids, close, done }: Props) {
  const t = useTexts();
  const cancel = useCancel();
  const [form] = Form.useForm<{ reason: CancelReason; detail?: string }>();
  const submit = ({ reason, detail }: { reason: CancelReason; detail?: string }) => {
    cancel(ids, reason, detail?.trim() || undefined);
    close();
    done?.();
  };
  return (
    <Modal
      open
      title={t('cancel.title', { count: ids.length })}
      okText={t('cancel.confirm')}
      okButtonProps={{ danger: true }}
      cancelText={t('keep')}
      onCancel={close}
      onOk={form.submit}
    >
      <p>{t('cancel.explain')}</p>
      <Form form={form} layout="vertical" initialValues={{ reason: 'CUSTOMER_ASKED' }} onFinish={submit}>
        <Form.Item name="reason" label={t('cancel.reason')}>
          <Radio.Group
            vertical
            options={cancelReasons.map((value) => ({ value, label: t(`cancelReason.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="detail" label={t('cancel.detail')}>
          <Input.TextArea maxLength={500} rows={2} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
