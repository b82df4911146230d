import { Tabs } from 'antd';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { Backorders } from './Backorders';
import { Inspections } from './Inspections';
import { Movements } from './Movements';
import { Packing } from './Packing';
import { Sites } from './Sites';
import { Skus } from './Skus';
import { Stock } from './Stock';
import { useTexts } from './texts';

const tabs = {
  stock: Stock,
  movements: Movements,
  backorders: Backorders,
  packing: Packing,
  inspections: Inspections,
  skus: Skus,
  sites: Sites,
};
const names = Object.keys(tabs) as (keyof typeof tabs)[];

/** What is on the shelf: stock and its movements, and the work that is done on it. */
export default function Inventory() {
  const t = useTexts();
  const navigate = useNavigate();
  const shown = useLocation().pathname.split('/')[2] ?? 'stock';
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <Tabs
        activeKey={shown}
        onChange={(name) => void navigate(`/inventory/${name}`)}
        items={names.map((name) => ({ key: name, label: t(`tabs.${name}`) }))}
      />
      <Routes>
        {names.map((name) => {
          const Tab = tabs[name];
          return <Route key={name} path={name} element={<Tab />} />;
        })}
        <Route path="*" element={<Navigate to="/inventory/stock" replace />} />
      </Routes>
    </div>
  );
}
