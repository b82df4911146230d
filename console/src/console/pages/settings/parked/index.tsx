import { Alert, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Head } from '../common/Head';
import { PagedTable } from '../../../parts/PagedTable';
import { useSettingsTexts } from '../texts';
import { serviceNames, useParked, type ParkedAt } from './parked';
import { useParkedTexts } from './texts';
import { useParkedColumns } from './useParkedColumns';

const states = ['WAITING', 'PARKED', 'BEHIND'] as const;

export default function ParkedSection() {
  const t = useParkedTexts();
  const title = useSettingsTexts()('sections.parked');
  const [search, setSearch] = useSearchParams();
  const wanted = serviceNames.find((it) => it === search.get('service'));
  const { items, pending, unread } = useParked();
  const columns = useParkedColumns();
  const shown = items.filter((it) => !wanted || it.service === wanted);
  return (
    <>
      <Head title={title} lead={t('lead')} />
      <div className="settings-filters no-print">
        <Segmented
          aria-label={t('service')}
          value={wanted ?? 'all'}
          onChange={(next) => setSearch(next === 'all' ? {} : { service: next }, { replace: true })}
          options={[
            { value: 'all', label: t('allServices') },
            ...serviceNames.map((value) => ({ value, label: t(`services.${value}`) })),
          ]}
        />
      </div>
      {unread.map((service) => (
        <Alert
          key={service}
          type="warning"
          showIcon
          title={t('unread', { service: t(`services.${service}`) })}
          style={{ marginBottom: 12 }}
        />
      ))}
      <PagedTable<ParkedAt>
        label={title}
        list={{
          rows: shown,
          pending,
          error: null,
          retry: () => undefined,
          more: undefined,
          loadingMore: false,
        }}
        rowKey={(it) => `${it.service}/${it.id}`}
        columns={columns}
        empty={wanted ? t('noneOf') : t('none')}
      />
      <dl className="settings-meaning">
        {states.map((state) => (
          <div key={state}>
            <dt>{t(`states.${state}`)}</dt>
            <dd>{t(`meaning.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
