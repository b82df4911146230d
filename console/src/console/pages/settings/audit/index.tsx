import type { TableColumnsType } from 'antd';
import { useSearchParams } from 'react-router';
import { dateTime } from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { usePeople } from '../common/names';
import { Head } from '../common/Head';
import { PagedTable } from '../../../parts/PagedTable';
import { useSettingsTexts } from '../texts';
import { filterOf, useAudit, type Entry, type Filter } from './audit';
import { AuditFilters } from './AuditFilters';
import { useProof } from './Proof';
import { useAuditTexts } from './texts';

export default function AuditSection() {
  const t = useAuditTexts();
  const common = useSettingsTexts();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const set = (part: Filter) => {
    const next = Object.entries({ ...filter, ...part }).filter(([, value]) => value);
    setSearch(Object.fromEntries(next), { replace: true });
  };
  const proof = useProof();
  return (
    <>
      <Head title={common('sections.audit')} lead={t('lead')} actions={proof.button} />
      <div aria-live="polite">{proof.result}</div>
      <AuditFilters filter={filter} set={set} />
      <PagedTable<Entry>
        label={common('sections.audit')}
        list={useAudit(filter)}
        rowKey="number"
        columns={useColumns()}
        empty={t('none')}
      />
    </>
  );
}

function useColumns(): TableColumnsType<Entry> {
  const t = useAuditTexts();
  const people = usePeople();
  const name = (id: string) => (id === 'system' || id === 'unknown' ? t(id) : people.name(id));
  return [
    { title: t('number'), dataIndex: 'number', align: 'end' },
    { title: t('when'), dataIndex: 'recordedAt', render: (at: string) => dateTime(at) },
    { title: t('who'), dataIndex: 'actor', render: name },
    {
      title: t('what'),
      dataIndex: 'action',
      render: (action: string) => textOr(t, `actions.${action}`, action),
    },
    { title: t('whom'), dataIndex: 'subject', render: name },
    {
      title: t('details'),
      dataIndex: 'detail',
      render: (detail: unknown) => <span className="settings-code settings-quiet">{inWords(detail)}</span>,
    },
  ];
}

/** `roles: ADMIN, VIEWER · active: true`. */
function inWords(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return '';
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
}
