import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, type OrdersApi } from '../../../shared/api';
import { useReport } from '../../frame/problems';
import { useTexts } from './texts';

interface Props {
  exception: OrdersApi['schemas']['OrderException'];
  done: () => void;
}

const usualAnswers = ['accepted', 'agreed', 'claimed'] as const;

/** What was decided; the usual answers are one click. */
export function ResolveForm({ exception, done }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const report = useReport();
  const [busy, setBusy] = useState(false);
  const settle = async (resolution: string) => {
    setBusy(true);
    try {
      await api.orders.POST('/api/v1/exceptions/{id}/resolve', {
        params: { path: { id: exception.id } },
        body: { resolution },
      });
      void message.success(t('resolved'));
      await queries.invalidateQueries({ queryKey: ['orders'] });
      await queries.invalidateQueries({ queryKey: ['exceptions'] });
      done();
    } catch (error) {
      setBusy(false);
      report(error);
    }
  };
  return (
    <div className="exception-resolve">
      <p>{t('resolveHow')}</p>
      {usualAnswers.map((usual) => (
        <Button key={usual} size="small" disabled={busy} onClick={() => void settle(t(`usual.${usual}`))}>
          {t(`usual.${usual}`)}
        </Button>
      ))}
      <Form
        layout="inline"
        onFinish={({ resolution }: { resolution: string }) => void settle(resolution.trim())}
      >
        <Form.Item name="resolution" rules={[{ required: true, whitespace: true, message: '' }]}>
          <Input aria-label={t('ownWords')} placeholder={t('ownWords')} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('resolve')}
        </Button>
      </Form>
    </div>
  );
}
