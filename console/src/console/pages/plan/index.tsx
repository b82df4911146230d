import { Route, Routes } from 'react-router';
import { Compare } from './compare/Compare';
import { PlanList } from './list/PlanList';
import { Planner } from './planner/Planner';
import { RouteSheets } from './print/RouteSheets';
import './plan.css';

export default function PlanPage() {
  return (
    <Routes>
      <Route index element={<PlanList />} />
      <Route path=":id" element={<Planner />} />
      <Route path=":id/compare" element={<Compare />} />
      <Route path=":id/print" element={<RouteSheets />} />
    </Routes>
  );
}
