import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { ChoiceFilter, FilterBar, SearchFilter } from '../../parts/filters';
import { useFilters } from '../../parts/paged';
import { useDepots } from './directory';
import { useTexts } from './texts';

/** What is shown of a list, kept in the address. */
export function Filters({ children }: { children?: ReactNode }) {
  const t = useTexts();
  const { get, set } = useFilters();
  return (
    <FilterBar actions={children}>
      <SearchFilter />
      <ChoiceFilter name="depot" label={t('field.depot')} all={t('all')} options={useDepots().options} />
      <Checkbox
        checked={get('active') === 'true'}
        onChange={(event) => set({ active: event.target.checked ? 'true' : undefined })}
      >
        {t('onlyActive')}
      </Checkbox>
    </FilterBar>
  );
}

/** The filters as the list endpoints take them. */
export function useWanted() {
  const { get } = useFilters();
  return { siteId: get('depot'), query: get('q'), active: get('active') === 'true' ? true : undefined };
}
