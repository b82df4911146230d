import { QrcodeOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { answer, api } from '../../../shared/api';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { useDepots, type Driver } from './directory';
import { DriverForm } from './DriverForm';
import { Filters, useWanted } from './Filters';
import { SignInCode } from './SignInCode';
import { Skills, Status } from './Status';
import { useTexts } from './texts';

/** Who drives, and the code by which their phone signs in. */
export function Drivers() {
  const t = useTexts();
  const depots = useDepots();
  const queries = useQueryClient();
  const wanted = useWanted();
  const { get, set } = useFilters();
  const [signing, setSigning] = useState<Driver>();
  const list = usePaged<Driver>(['drivers', 'list', wanted], (after) =>
    answer(api.dispatch.GET('/api/v1/drivers', { params: { query: { ...wanted, after } } })),
  );
  return (
    <>
      <Filters>
        <Button type="primary" onClick={() => set({ edit: 'new' })}>
          {t('drivers.add')}
        </Button>
      </Filters>
      <PagedTable<Driver>
        list={list}
        label={t('tabs.drivers')}
        empty={t('drivers.empty')}
        rowKey="id"
        columns={[
          { title: t('field.code'), dataIndex: 'code' },
          { title: t('field.name'), dataIndex: 'displayName' },
          { title: t('field.depot'), render: (_, row) => depots.nameOf(row.siteId) },
          { title: t('field.skills'), render: (_, row) => <Skills of={row.skills} /> },
          { title: t('field.status'), render: (_, row) => <Status active={row.active} /> },
          {
            title: <span className="visually-hidden">{t('actions')}</span>,
            render: (_, row) => (
              <Space>
                <Button
                  size="small"
                  icon={<QrcodeOutlined />}
                  disabled={!row.active}
                  onClick={() => setSigning(row)}
                >
                  {t('code.button')}
                </Button>
                <Button size="small" onClick={() => set({ edit: row.id })}>
                  {t('edit')}
                </Button>
              </Space>
            ),
          },
        ]}
      />
      <DriverForm
        id={get('edit')}
        close={() => set({ edit: undefined })}
        saved={() => void queries.invalidateQueries({ queryKey: ['drivers'] })}
      />
      <SignInCode key={signing?.id} driver={signing} close={() => setSigning(undefined)} />
    </>
  );
}
