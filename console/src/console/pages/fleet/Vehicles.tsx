import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api } from '../../../shared/api';
import { count, money, weight } from '../../../shared/format';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { useDepots, type Vehicle } from './directory';
import { Filters, useWanted } from './Filters';
import { Skills, Status } from './Status';
import { useTexts } from './texts';
import { VehicleForm } from './VehicleForm';

/** What carries the goods, and what it costs. */
export function Vehicles() {
  const t = useTexts();
  const depots = useDepots();
  const queries = useQueryClient();
  const wanted = useWanted();
  const { get, set } = useFilters();
  const list = usePaged<Vehicle>(['vehicles', 'list', wanted], (after) =>
    answer(api.dispatch.GET('/api/v1/vehicles', { params: { query: { ...wanted, after } } })),
  );
  return (
    <>
      <Filters>
        <Button type="primary" onClick={() => set({ edit: 'new' })}>
          {t('vehicles.add')}
        </Button>
      </Filters>
      <PagedTable<Vehicle>
        list={list}
        label={t('tabs.vehicles')}
        empty={t('vehicles.empty')}
        rowKey="id"
        columns={[
          { title: t('field.code'), dataIndex: 'code' },
          { title: t('field.depot'), render: (_, row) => depots.nameOf(row.siteId) },
          {
            title: t('field.capacity'),
            render: (_, { capacity }) =>
              t('carries', { weight: weight(capacity.weightGrams), parcels: count(capacity.parcels) }),
          },
          ...(['fixed', 'perKilometer', 'perHour'] as const).map((rate) => ({
            title: t(`field.${rate}`),
            align: 'right' as const,
            render: (_: unknown, { rates }: Vehicle) => money(rates[`${rate}Minor`], rates.currency),
          })),
          { title: t('field.skills'), render: (_, row) => <Skills of={row.skills} /> },
          { title: t('field.status'), render: (_, row) => <Status active={row.active} /> },
          {
            title: <span className="visually-hidden">{t('actions')}</span>,
            render: (_, row) => (
              <Button size="small" onClick={() => set({ edit: row.id })}>
                {t('edit')}
              </Button>
            ),
          },
        ]}
      />
      <VehicleForm
        id={get('edit')}
        close={() => set({ edit: undefined })}
        saved={() => void queries.invalidateQueries({ queryKey: ['vehicles'] })}
      />
    </>
  );
}
