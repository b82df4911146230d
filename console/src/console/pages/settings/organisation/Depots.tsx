import { Empty, InputNumber, Skeleton, Table, type TableColumnsType } from 'antd';
import { Unreadable, useReport } from '../../../frame/problems';
import { useHasRole } from '../../../session/session';
import { useDepots, useSaveDepot, type Depot } from './organisation';
import { useOrganisationTexts } from './texts';

export function Depots() {
  const t = useOrganisationTexts();
  const depots = useDepots();
  const columns = useColumns();
  return (
    <section className="settings-group wide" aria-label={t('depots')}>
      <h2>{t('depots')}</h2>
      <p>{t('depotsLead')}</p>
      {depots.error ? (
        <Unreadable error={depots.error} retry={() => void depots.refetch()} />
      ) : !depots.data ? (
        <Skeleton active />
      ) : depots.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noDepots')} />
      ) : (
        <Table<Depot>
          aria-label={t('depots')}
          size="small"
          rowKey="siteId"
          dataSource={depots.data}
          columns={columns}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
    </section>
  );
}

function useColumns(): TableColumnsType<Depot> {
  const t = useOrganisationTexts();
  const report = useReport();
  const { mutate } = useSaveDepot();
  const readOnly = !useHasRole('ADMIN', 'DISPATCHER');
  const save = (siteId: string, minutes: number, was: number) => {
    if (Math.round(minutes * 60) !== was)
      mutate({ siteId, loadingSeconds: Math.round(minutes * 60) }, { onError: report });
  };
  return [
    {
      title: t('depot'),
      key: 'depot',
      render: (_, it) => (
        <>
          {it.name}
          <div className="settings-quiet settings-code">{it.code}</div>
        </>
      ),
    },
    { title: t('zone'), dataIndex: 'zone' },
    { title: t('dayStart'), dataIndex: 'businessDayStart', render: (at: string) => at.slice(0, 5) },
    { title: t('scans'), dataIndex: 'scans', render: (scans: boolean) => (scans ? t('yes') : t('no')) },
    {
      title: <span title={t('loadingHelp')}>{t('loading')}</span>,
      key: 'loading',
      render: (_, it) => (
        <InputNumber
          key={it.loadingSeconds}
          aria-label={`${t('loading')}: ${it.name}`}
          min={0}
          max={240}
          precision={0}
          disabled={readOnly}
          defaultValue={it.loadingSeconds / 60}
          onBlur={({ target }) => save(it.siteId, Number(target.value), it.loadingSeconds)}
          onPressEnter={({ currentTarget }) => currentTarget.blur()}
        />
      ),
    },
  ];
}
