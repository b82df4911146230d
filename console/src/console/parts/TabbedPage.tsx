import { Select, Tabs } from 'antd';
import type { ComponentType } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useIsNarrow } from './useIsNarrow';

interface Props<Name extends string> {
  /** The page's own address, such as `fleet`. */
  path: string;
  title: string;
  /** What each tab shows; the first is shown unless the address says otherwise. */
  tabs: Record<Name, ComponentType>;
  label: (name: Name) => string;
}

/** A page of several lists, each with an address of its own; a phone has no room for their tabs. */
export function TabbedPage<Name extends string>({ path, title, tabs, label }: Props<Name>) {
  const navigate = useNavigate();
  const names = Object.keys(tabs) as Name[];
  const shown = (useLocation().pathname.split('/')[2] ?? names[0]) as Name;
  const narrow = useIsNarrow();
  const open = (name: string) => void navigate(`/${path}/${name}`);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      {narrow ? (
        <Select<Name>
          value={shown}
          onChange={open}
          options={names.map((name) => ({ value: name, label: label(name) }))}
          aria-label={title}
          style={{ width: '100%', marginBottom: 16 }}
        />
      ) : (
        <Tabs
          activeKey={shown}
          onChange={open}
          items={names.map((name) => ({ key: name, label: label(name) }))}
        />
      )}
      <Routes>
        {names.map((name) => {
          const Tab: ComponentType = tabs[name];
          return <Route key={name} path={name} element={<Tab />} />;
        })}
        <Route path="*" element={<Navigate to={`/${path}/${names[0]}`} replace />} />
      </Routes>
    </div>
  );
}
