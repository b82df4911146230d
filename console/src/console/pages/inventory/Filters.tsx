import { Input, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useFilters } from '../../parts/paged';
import { usePartTexts } from '../../parts/texts';
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
  const parts = usePartTexts();
  const { get, set } = useFilters();
  const sites = useSites();
  const merchants = useMerchants();
  return (
    <div className="page-head">
      <Space wrap>
        {search ? (
          <Input.Search
            key={get('q') ?? ''}
            allowClear
            defaultValue={get('q')}
            placeholder={parts('search')}
            aria-label={parts('search')}
            onSearch={(q) => set({ q })}
            style={{ width: 240 }}
          />
        ) : null}
        {site ? (
          <Select
            allowClear
            value={get('site')}
            options={sites.options}
            placeholder={t('all.sites')}
            aria-label={t('field.site')}
            onChange={(value) => set({ site: value })}
            style={{ minWidth: 180 }}
          />
        ) : null}
        {merchant ? (
          <Select
            allowClear
            value={get('merchant')}
            options={merchants.options}
            placeholder={t('all.merchants')}
            aria-label={t('field.merchant')}
            onChange={(value) => set({ merchant: value })}
            style={{ minWidth: 180 }}
          />
        ) : null}
      </Space>
      <div className="page-actions">{children}</div>
    </div>
  );
}
