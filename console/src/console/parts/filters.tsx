import { Input, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useFilters } from './paged';
import { usePartTexts } from './texts';

/** What narrows a list, and beside it what can be done with the list. */
export function FilterBar({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="page-head">
      <Space wrap>{children}</Space>
      <div className="page-actions">{actions}</div>
    </div>
  );
}

/** Words to look for, kept in the address as `q`. */
export function SearchFilter() {
  const parts = usePartTexts();
  const { get, set } = useFilters();
  return (
    <Input.Search
      key={get('q') ?? ''}
      allowClear
      defaultValue={get('q')}
      placeholder={parts('search')}
      aria-label={parts('search')}
      onSearch={(q) => set({ q })}
      style={{ width: 240 }}
    />
  );
}

interface ChoiceProps {
  /** Its name in the address. */
  name: string;
  label: string;
  /** Shown while nothing is chosen. */
  all: string;
  options: { value: string; label: string }[];
}

/** One of a few, kept in the address. */
export function ChoiceFilter({ name, label, all, options }: ChoiceProps) {
  const { get, set } = useFilters();
  return (
    <Select
      allowClear
      value={get(name)}
      options={options}
      placeholder={all}
      aria-label={label}
      onChange={(value) => set({ [name]: value })}
      style={{ minWidth: 180 }}
    />
  );
}
