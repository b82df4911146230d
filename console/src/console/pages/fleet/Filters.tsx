import { Checkbox, Input, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useFilters } from '../../parts/paged';
import { usePartTexts } from '../../parts/texts';
import { useDepots } from './directory';
import { useTexts } from './texts';

/** What is shown of a list, kept in the address. */
export function Filters({ children }: { children?: ReactNode }) {
  const t = useTexts();
  const parts = usePartTexts();
  const depots = useDepots();
  const { get, set } = useFilters();
  return (
    <div className="page-head">
      <Space wrap>
        <Input.Search
          key={get('q') ?? ''}
          allowClear
          defaultValue={get('q')}
          placeholder={parts('search')}
          aria-label={parts('search')}
          onSearch={(q) => set({ q })}
          style={{ width: 220 }}
        />
        <Select
          allowClear
          value={get('depot')}
          options={depots.options}
          placeholder={t('all')}
          aria-label={t('field.depot')}
          onChange={(value) => set({ depot: value })}
          style={{ minWidth: 180 }}
        />
        <Checkbox
          checked={get('active') === 'true'}
          onChange={(event) => set({ active: event.target.checked ? 'true' : undefined })}
        >
          {t('onlyActive')}
        </Checkbox>
      </Space>
      <div className="page-actions">{children}</div>
    </div>
  );
}

/** The filters as the list endpoints take them. */
export function useWanted() {
  const { get } = useFilters();
  return { siteId: get('depot'), query: get('q'), active: get('active') === 'true' ? true : undefined };
}
