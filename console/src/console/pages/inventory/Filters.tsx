import type { ReactNode } from 'react';
import { ChoiceFilter, FilterBar, SearchFilter } from '../../parts/filters';
import { useMerchants, useSites } from './directory';
import { useTexts } from './texts';

interface Props {
  site?: boolean;
  merchant?: boolean;
  search?: boolean;
  /** What can be done with the list. */
  children?: ReactNode;
}

/** What is shown of a list, kept in the address. */
export function Filters({ site, merchant, search, children }: Props) {
  const t = useTexts();
  const sites = useSites();
  const merchants = useMerchants();
  return (
    <FilterBar actions={children}>
      {search ? <SearchFilter /> : null}
      {site ? (
        <ChoiceFilter name="site" label={t('field.site')} all={t('all.sites')} options={sites.options} />
      ) : null}
      {merchant ? (
        <ChoiceFilter
          name="merchant"
          label={t('field.merchant')}
          all={t('all.merchants')}
          options={merchants.options}
        />
      ) : null}
    </FilterBar>
  );
}
