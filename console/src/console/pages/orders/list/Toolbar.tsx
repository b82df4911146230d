import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip, type InputRef } from 'antd';
import { useEffect, useState, type RefObject } from 'react';
import { rowsQueryOf, type Filter } from '../filter';
import { useTexts } from '../texts';
import type { TableSettings } from '../settings';
import { ColumnChooser } from './ColumnChooser';
import { Filters } from './Filters';
import { Views } from './Views';

interface Props {
  filter: Filter;
  onFilter: (part: Partial<Filter>) => void;
  searchBox: RefObject<InputRef | null>;
  settings: TableSettings;
  onSettings: (part: Partial<TableSettings>) => void;
  onReset: () => void;
}

export function Toolbar({ filter, onFilter, searchBox, settings, onSettings, onReset }: Props) {
  const t = useTexts();
  return (
    <div className="orders-toolbar">
      <SearchBox key={filter.q ?? ''} filter={filter} onFilter={onFilter} box={searchBox} />
      <Filters filter={filter} onFilter={onFilter} />
      <span className="orders-toolbar-end">
        <Views settings={settings} onSettings={onSettings} />
        <Tooltip title={t('export')}>
          <Button icon={<DownloadOutlined />} aria-label={t('export')} href={exportUrl(filter)} download />
        </Tooltip>
        <ColumnChooser settings={settings} onSettings={onSettings} onReset={onReset} />
      </span>
    </div>
  );
}

function exportUrl(filter: Filter): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rowsQueryOf(filter))) {
    if (value !== undefined) search.set(name, String(value));
  }
  return `/api/v1/orders/export?${search.toString()}`;
}

/** Asks when somebody pauses or presses Enter. */
function SearchBox({
  filter,
  onFilter,
  box,
}: {
  filter: Filter;
  onFilter: (part: Partial<Filter>) => void;
  box: RefObject<InputRef | null>;
}) {
  const t = useTexts();
  const [text, setText] = useState(filter.q ?? '');
  useEffect(() => {
    if (text === (filter.q ?? '')) return undefined;
    const timer = setTimeout(() => onFilter({ q: text.trim() || undefined }), 350);
    return () => clearTimeout(timer);
  }, [text, filter.q, onFilter]);
  return (
    <Input
      ref={box}
      className="orders-search"
      prefix={<SearchOutlined />}
      allowClear
      autoFocus={Boolean(filter.q)}
      placeholder={t('search')}
      aria-label={t('search')}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
