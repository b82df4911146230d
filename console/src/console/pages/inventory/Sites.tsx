import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api, type InventoryApi } from '../../../shared/api';
import { Pill } from '../../frame/Pill';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { Filters } from './Filters';
import { SiteForm } from './SiteForm';
import { useTexts } from './texts';

type Site = InventoryApi['schemas']['SiteView'];

/** The places where goods lie and routes begin. */
export function Sites() {
  const t = useTexts();
  const queries = useQueryClient();
  const { get, set } = useFilters();
  const list = usePaged<Site>(['sites', 'list'], (after) =>
    answer(api.inventory.GET('/api/v1/sites', { params: { query: { after } } })),
  );
  return (
    <>
      <Filters>
        <Button type="primary" onClick={() => set({ edit: 'new' })}>
          {t('sites.add')}
        </Button>
      </Filters>
      <PagedTable<Site>
        list={list}
        label={t('tabs.sites')}
        empty={t('sites.empty')}
        rowKey="siteId"
        columns={[
          { title: t('field.code'), dataIndex: 'code' },
          { title: t('field.name'), dataIndex: 'name' },
          { title: t('field.zone'), dataIndex: 'zone' },
          { title: t('field.dayStart'), render: (_, row) => row.businessDayStart.slice(0, 5) },
          {
            title: t('field.status'),
            render: (_, row) => (
              <Pill tone={row.active ? 'good' : 'quiet'}>{row.active ? t('inUse') : t('withdrawn')}</Pill>
            ),
          },
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
      <SiteForm
        id={get('edit')}
        close={() => set({ edit: undefined })}
        saved={() => void queries.invalidateQueries({ queryKey: ['sites'] })}
      />
    </>
  );
}
