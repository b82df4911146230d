import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { usePeople } from '../common/names';
import { actions, type Filter } from './audit';
import { useAuditTexts } from './texts';

export function AuditFilters({ filter, set }: { filter: Filter; set: (part: Filter) => void }) {
  const t = useAuditTexts();
  const people = usePeople();
  const day = (text: string | undefined) => (text ? dayjs(text) : null);
  return (
    <div className="settings-filters no-print">
      <Select
        allowClear
        showSearch
        optionFilterProp="label"
        style={{ minWidth: 200 }}
        aria-label={t('what')}
        placeholder={t('whatAny')}
        value={filter.action}
        onChange={(action) => set({ action })}
        options={actions.map((value) => ({ value, label: t(`actions.${value}`) }))}
      />
      <Select
        allowClear
        showSearch
        optionFilterProp="label"
        style={{ minWidth: 180 }}
        aria-label={t('who')}
        placeholder={t('whoAny')}
        value={filter.actor}
        onChange={(actor) => set({ actor })}
        loading={people.loading}
        options={[
          ...people.options,
          { value: 'unknown', label: t('unknown') },
          { value: 'system', label: t('system') },
        ]}
      />
      <DatePicker
        aria-label={t('from')}
        placeholder={t('from')}
        value={day(filter.from)}
        onChange={(at) => set({ from: at?.format('YYYY-MM-DD') })}
      />
      <DatePicker
        aria-label={t('until')}
        placeholder={t('until')}
        value={day(filter.until)}
        onChange={(at) => set({ until: at?.format('YYYY-MM-DD') })}
      />
    </div>
  );
}
