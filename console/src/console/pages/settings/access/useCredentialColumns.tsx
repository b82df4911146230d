import { App, Button, Tag, Tooltip, type TableColumnsType } from 'antd';
import { date, dateTime, relative } from '../../../../shared/format';
import { useReport } from '../../../frame/problems';
import { Sight } from '../common/Sight';
import { StateTag, type Tone } from '../common/StateTag';
import { useSettingsTexts } from '../texts';
import { stateOf, useRevoke, type Credential, type Kind, type State } from './credentials';
import { useScopeLabel } from './ScopeField';
import { useAccessTexts } from './texts';

const tones: Record<State, Tone> = {
  inForce: 'good',
  soon: 'warn',
  expired: 'quiet',
  revoked: 'bad',
};

export function useCredentialColumns(kind: Kind): TableColumnsType<Credential> {
  const t = useAccessTexts();
  const common = useSettingsTexts();
  const scopeLabel = useScopeLabel();
  const ask = useAskRevoke(kind);
  return [
    {
      title: t('name'),
      key: 'name',
      render: (_, it) => (
        <>
          {it.name}
          <div className="settings-quiet settings-code">{it.clientId}</div>
        </>
      ),
    },
    { title: t('role'), dataIndex: 'role', render: (role: Credential['role']) => common(`roles.${role}`) },
    {
      title: t('scopes'),
      dataIndex: 'scopes',
      render: (scopes: string[]) =>
        scopes.map((scope) => (
          <Tooltip key={scope} title={scope}>
            <Tag>{scopeLabel(scope)}</Tag>
          </Tooltip>
        )),
    },
    {
      title: t('sees'),
      key: 'sees',
      render: (_, it) => <Sight sites={it.sites} merchants={it.merchants} />,
    },
    {
      title: t('state'),
      key: 'state',
      render: (_, it) => <StateTag tone={tones[stateOf(it)]}>{t(stateOf(it))}</StateTag>,
    },
    { title: t('expires'), dataIndex: 'expiresAt', render: (at: string) => date(at) },
    {
      title: t('lastUsed'),
      dataIndex: 'lastUsedAt',
      render: (at?: string) => (at ? <span title={dateTime(at)}>{relative(at)}</span> : t('never')),
    },
    {
      title: common('actions'),
      key: 'actions',
      className: 'no-print',
      render: (_, it) =>
        stateOf(it) === 'revoked' ? null : (
          <Button type="link" size="small" danger onClick={() => ask(it)}>
            {t('revoke')}
          </Button>
        ),
    },
  ];
}

/** Revoking cannot be undone, so it is asked for first. */
function useAskRevoke(kind: Kind): (credential: Credential) => void {
  const t = useAccessTexts();
  const common = useSettingsTexts();
  const { modal, message } = App.useApp();
  const revoke = useRevoke(kind);
  const report = useReport();
  return (credential) =>
    void modal.confirm({
      title: t('revokeTitle', { name: credential.name }),
      content: t('revokeLead'),
      okText: t('revoke'),
      okButtonProps: { danger: true },
      cancelText: common('cancel'),
      autoFocusButton: 'cancel',
      onOk: () =>
        revoke
          .mutateAsync(credential.id)
          .then(() => message.success(t('revokedNow', { name: credential.name })), report),
    });
}
