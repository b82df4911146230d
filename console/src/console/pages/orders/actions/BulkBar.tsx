import { CloseOutlined, DownloadOutlined, RedoOutlined, StopOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { api, ProblemError } from '../../../../shared/api';
import type { Selection } from '../list/useSelection';
import { useRefresh } from '../queries';
import { useTexts } from '../texts';
import { isCancellable, isRedeliverable, type ListedOrder } from '../types';
import { CancelDialog } from './CancelDialog';

interface Props {
  rows: readonly ListedOrder[];
  selection: Selection;
  mayWrite: boolean;
}

/** The server takes so many ids in an address. */
const exportable = 200;

/** What can be done with the chosen orders. */
export function BulkBar({ rows, selection, mayWrite }: Props) {
  const t = useTexts();
  const [cancelling, setCancelling] = useState(false);
  const chosen = rows.filter((it) => selection.has(it.id));
  const cancellable = chosen.filter((it) => isCancellable(it.state)).map((it) => it.id);
  const redeliverable = chosen.filter((it) => isRedeliverable(it.state)).map((it) => it.id);
  const file = `/api/v1/orders/export?${selection.ids.map((id) => `id=${id}`).join('&')}`;
  return (
    <div className="orders-bulk" role="toolbar" aria-label={t('bulk.label')}>
      <strong>{t('bulk.chosen', { count: selection.size })}</strong>
      {mayWrite ? (
        <>
          <Button
            icon={<StopOutlined />}
            disabled={cancellable.length === 0}
            onClick={() => setCancelling(true)}
          >
            {t('bulk.cancel', { count: cancellable.length })}
          </Button>
          <RedeliverMany ids={redeliverable} done={selection.clear} />
        </>
      ) : null}
      <Button icon={<DownloadOutlined />} href={file} download disabled={selection.size > exportable}>
        {t('bulk.export')}
      </Button>
      <Button type="text" icon={<CloseOutlined />} aria-label={t('bulk.clear')} onClick={selection.clear} />
      {cancelling ? (
        <CancelDialog ids={cancellable} close={() => setCancelling(false)} done={selection.clear} />
      ) : null}
    </div>
  );
}

/** One after the other: each is an order of its own, and one refused holds up no other. */
function RedeliverMany({ ids, done }: { ids: string[]; done: () => void }) {
  const t = useTexts();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    let refused = 0;
    for (const id of ids) {
      try {
        await api.orders.POST('/api/v1/orders/{id}/redeliver', { params: { path: { id } }, body: {} });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        refused++;
      }
    }
    setBusy(false);
    if (refused) void message.warning(t('redeliver.refused', { count: refused }), 8);
    else void message.success(t('redeliver.done', { count: ids.length }));
    await refresh();
    done();
  };
  return (
    <Popconfirm
      title={t('redeliver.many', { count: ids.length })}
      description={t('redeliver.explain')}
      okText={t('redeliver.confirm')}
      cancelText={t('back')}
      onConfirm={() => void run()}
      disabled={ids.length === 0}
    >
      <Button icon={<RedoOutlined />} disabled={ids.length === 0} loading={busy}>
        {t('bulk.redeliver', { count: ids.length })}
      </Button>
    </Popconfirm>
  );
}
