import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Unreadable } from '../../../frame/problems';
import { useReasonName } from '../../../parts/reasons';
import { useHasRole } from '../../../session/session';
import { StateTag } from '../common/StateTag';
import { useSettingsTexts } from '../texts';
import { useReasons, type Reason } from './organisation';
import { ReasonForm } from './ReasonForm';
import { useOrganisationTexts } from './texts';

export function Reasons() {
  const t = useOrganisationTexts();
  const reasons = useReasons();
  const [open, setOpen] = useState<{ reason?: Reason }>();
  const mayChange = useHasRole('ADMIN', 'DISPATCHER');
  const columns = useColumns(mayChange ? (reason) => setOpen({ reason }) : undefined);
  return (
    <section className="settings-group wide" aria-label={t('reasons')}>
      <h2>{t('reasons')}</h2>
      <p>{t('reasonsLead')}</p>
      {reasons.error ? (
        <Unreadable error={reasons.error} retry={() => void reasons.refetch()} />
      ) : !reasons.data ? (
        <Skeleton active />
      ) : reasons.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noReasons')} />
      ) : (
        <Table<Reason>
          aria-label={t('reasons')}
          size="small"
          rowKey="code"
          dataSource={reasons.data}
          columns={columns}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
      {mayChange ? (
        <Button
          icon={<PlusOutlined />}
          style={{ marginTop: 12 }}
          className="no-print"
          onClick={() => setOpen({})}
        >
          {t('addReason')}
        </Button>
      ) : null}
      {open ? <ReasonForm reason={open.reason} close={() => setOpen(undefined)} /> : null}
    </section>
  );
}

function useColumns(edit?: (reason: Reason) => void): TableColumnsType<Reason> {
  const t = useOrganisationTexts();
  const common = useSettingsTexts();
  const nameOf = useReasonName();
  return [
    { title: t('label'), key: 'label', render: (_, reason) => nameOf(reason) },
    {
      title: t('code'),
      dataIndex: 'code',
      render: (code: string) => <span className="settings-code">{code}</span>,
    },
    {
      title: t('liable'),
      dataIndex: 'liableParty',
      render: (party: Reason['liableParty']) => t(`party.${party}`),
    },
    { title: t('tryAgain'), dataIndex: 'tryAgain', render: (again: boolean) => (again ? t('yes') : t('no')) },
    {
      title: t('active'),
      dataIndex: 'active',
      render: (active: boolean) => (
        <StateTag tone={active ? 'good' : 'quiet'}>{active ? t('active') : t('retired')}</StateTag>
      ),
    },
    ...(edit
      ? [
          {
            title: common('actions'),
            key: 'actions',
            className: 'no-print',
            render: (_: unknown, reason: Reason) => (
              <Button type="link" size="small" onClick={() => edit(reason)}>
                {common('edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
