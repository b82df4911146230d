import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Form, InputNumber, Skeleton, Table } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '../../../shared/api';
import { duration } from '../../../shared/format';
import { PeisongMap, Sites, type Position } from '../../../map';
import { Unreadable } from '../../frame/problems';
import { EditDrawer } from '../../parts/EditDrawer';
import { useFilters } from '../../parts/paged';
import { useDepots, type Depot } from './directory';
import { Status } from './Status';
import { useTexts } from './texts';

/** Where routes begin and end, with what dispatch wants to know of them. */
export function Depots() {
  const t = useTexts();
  const depots = useDepots();
  const { get, set } = useFilters();
  if (depots.query.isPending) return <Skeleton active />;
  if (depots.query.isError) {
    return <Unreadable error={depots.query.error} retry={() => void depots.query.refetch()} />;
  }
  return (
    <>
      <Table<Depot>
        aria-label={t('tabs.depots')}
        dataSource={depots.items}
        rowKey="siteId"
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('depots.empty')}>
              <Link to="/inventory/sites">{t('depots.toSites')}</Link>
            </Empty>
          ),
        }}
        columns={[
          { title: t('field.code'), dataIndex: 'code' },
          { title: t('field.depot'), dataIndex: 'name' },
          { title: t('field.zone'), dataIndex: 'zone' },
          { title: t('field.dayStart'), render: (_, row) => row.businessDayStart.slice(0, 5) },
          { title: t('field.loading'), render: (_, row) => duration(row.loadingSeconds) },
          { title: t('field.status'), render: (_, row) => <Status active={row.active} /> },
          {
            title: <span className="visually-hidden">{t('actions')}</span>,
            render: (_, row) => (
              <Button size="small" onClick={() => set({ edit: row.siteId })}>
                {t('edit')}
              </Button>
            ),
          },
        ]}
      />
      <DepotMap depots={depots.items} open={(siteId) => set({ edit: siteId })} />
      <DepotForm
        depot={depots.items.find((it) => it.siteId === get('edit'))}
        close={() => set({ edit: undefined })}
      />
    </>
  );
}

function DepotMap({ depots, open }: { depots: Depot[]; open: (siteId: string) => void }) {
  const t = useTexts();
  const sites = useMemo(
    () =>
      depots.map(({ siteId, name, point }) => ({
        id: siteId,
        name,
        at: [point.longitude, point.latitude] as Position,
      })),
    [depots],
  );
  const view = useMemo(() => sites.map((site) => site.at), [sites]);
  if (depots.length === 0) return null;
  return (
    <div style={{ height: 'min(60vh, 480px)', marginTop: 16 }} className="no-print">
      <PeisongMap label={t('depots.map')} view={view}>
        <Sites sites={sites} onSelect={open} />
      </PeisongMap>
    </div>
  );
}

function DepotForm({ depot, close }: { depot: Depot | undefined; close: () => void }) {
  const t = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const initial = useMemo(() => depot && { loadingMinutes: depot.loadingSeconds / 60 }, [depot]);
  const save = async ({ loadingMinutes }: { loadingMinutes: number }) => {
    if (!depot) return;
    await api.dispatch.PUT('/api/v1/depots/{siteId}/settings', {
      params: { path: { siteId: depot.siteId } },
      body: { loadingSeconds: Math.round(loadingMinutes * 60) },
    });
    void queries.invalidateQueries({ queryKey: ['depots'] });
    void message.success(t('saved'));
  };
  return (
    <EditDrawer
      title={t('depots.edit', { name: depot?.name ?? '' })}
      open={depot !== undefined}
      close={close}
      initial={initial}
      save={save}
    >
      <Form.Item name="loadingMinutes" label={t('field.loading')}>
        <InputNumber min={0} max={240} />
      </Form.Item>
    </EditDrawer>
  );
}
