import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useHasRole } from '../../../session/session';
import { Head } from '../common/Head';
import { PagedTable } from '../../../parts/PagedTable';
import { useSettingsTexts } from '../texts';
import { ClosuresMap } from './ClosuresMap';
import { ClosureForm } from './ClosureForm';
import { useClosures, type Closure } from './closures';
import { useClosuresTexts } from './texts';
import { useClosureColumns } from './useClosureColumns';

export default function ClosuresSection() {
  const t = useClosuresTexts();
  const common = useSettingsTexts();
  const [search, setSearch] = useSearchParams();
  const all = search.get('show') === 'all';
  const mayClose = useHasRole('ADMIN', 'DISPATCHER');
  const [adding, setAdding] = useState(false);
  const list = useClosures(!all);
  return (
    <>
      <Head
        title={common('sections.closures')}
        lead={t('lead')}
        actions={
          mayClose ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          ) : null
        }
      />
      <div className="settings-filters no-print">
        <Segmented
          aria-label={t('show')}
          value={all ? 'all' : 'open'}
          onChange={(next) => setSearch(next === 'all' ? { show: 'all' } : {}, { replace: true })}
          options={[
            { value: 'open', label: t('open') },
            { value: 'all', label: t('allOfThem') },
          ]}
        />
      </div>
      <ClosuresMap closures={list.rows} />
      <PagedTable<Closure>
        label={common('sections.closures')}
        list={list}
        rowKey="id"
        columns={useClosureColumns(mayClose)}
        empty={t('none')}
      />
      {adding ? <ClosureForm close={() => setAdding(false)} /> : null}
    </>
  );
}
