import { App, Button, Space, type TableColumnsType } from 'antd';
import { dateTime } from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { useReport } from '../../../frame/problems';
import { StateTag, type Tone } from '../common/StateTag';
import { useSettingsTexts } from '../texts';
import { useSettle, type ParkedAt } from './parked';
import { useParkedTexts } from './texts';

const tones: Record<string, Tone> = { WAITING: 'info', PARKED: 'bad', BEHIND: 'quiet' };

export function useParkedColumns(): TableColumnsType<ParkedAt> {
  const t = useParkedTexts();
  const common = useSettingsTexts();
  const { replay, skip } = useActions();
  return [
    {
      title: t('service'),
      key: 'service',
      render: (_, it) => (
        <>
          {t(`services.${it.service}`)}
          <div className="settings-quiet settings-code">{it.handler}</div>
        </>
      ),
    },
    {
      title: t('state'),
      dataIndex: 'state',
      render: (state: string) => (
        <StateTag tone={tones[state] ?? 'quiet'}>{textOr(t, `states.${state}`, state)}</StateTag>
      ),
    },
    {
      title: t('event'),
      key: 'event',
      render: (_, it) => (
        <>
          <span className="settings-code">{it.type}</span>
          <div className="settings-quiet settings-code">{it.aggregateId}</div>
        </>
      ),
    },
    {
      title: t('reason'),
      dataIndex: 'reason',
      render: (reason: string) => <div style={{ maxWidth: 360, whiteSpace: 'normal' }}>{reason}</div>,
    },
    { title: t('attempts'), dataIndex: 'attempts', align: 'end' },
    { title: t('recorded'), dataIndex: 'recordedAt', render: (at: string) => dateTime(at) },
    {
      title: common('actions'),
      key: 'actions',
      className: 'no-print',
      render: (_, it) =>
        it.state === 'BEHIND' ? null : (
          <Space size={0}>
            <Button type="link" size="small" onClick={() => replay(it)}>
              {t('replay')}
            </Button>
            <Button type="link" size="small" danger onClick={() => skip(it)}>
              {t('skip')}
            </Button>
          </Space>
        ),
    },
  ];
}

/** Replaying is always safe; skipping is asked for first, since nothing brings the effect back. */
function useActions() {
  const t = useParkedTexts();
  const common = useSettingsTexts();
  const { modal, message } = App.useApp();
  const report = useReport();
  const replaying = useSettle('replay');
  const skipping = useSettle('skip');
  const replay = (event: ParkedAt) =>
    void replaying.mutateAsync(event).then(() => message.success(t('replayed')), report);
  const skip = (event: ParkedAt) =>
    void modal.confirm({
      title: t('skipTitle', { type: event.type }),
      content: t('skipLead', { handler: event.handler }),
      okText: t('skip'),
      okButtonProps: { danger: true },
      cancelText: common('cancel'),
      autoFocusButton: 'cancel',
      onOk: () => skipping.mutateAsync(event).then(() => message.success(t('skipped')), report),
    });
  return { replay, skip };
}
