import { Tabs } from 'antd';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { Depots } from './Depots';
import { Drivers } from './Drivers';
import { Shifts } from './Shifts';
import { useTexts } from './texts';
import { Vehicles } from './Vehicles';

const tabs = { vehicles: Vehicles, drivers: Drivers, shifts: Shifts, depots: Depots };
const names = Object.keys(tabs) as (keyof typeof tabs)[];

/** Who can drive what, from where, and when. */
export default function Fleet() {
  const t = useTexts();
  const navigate = useNavigate();
  const shown = useLocation().pathname.split('/')[2] ?? 'vehicles';
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <Tabs
        activeKey={shown}
        onChange={(name) => void navigate(`/fleet/${name}`)}
        items={names.map((name) => ({ key: name, label: t(`tabs.${name}`) }))}
      />
      <Routes>
        {names.map((name) => {
          const Tab = tabs[name];
          return <Route key={name} path={name} element={<Tab />} />;
        })}
        <Route path="*" element={<Navigate to="/fleet/vehicles" replace />} />
      </Routes>
    </div>
  );
}
