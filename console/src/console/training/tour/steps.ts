import type en from '../en.json';

export type StepName = keyof typeof en.tour.steps;

export interface Step {
  name: StepName;
  /** Where it is shown; wherever one is if not given. */
  path?: string;
  /** What it points at, the best first: not every role has every control. */
  targets: string[];
}

export const steps: Step[] = [
  { name: 'welcome', targets: [] },
  { name: 'today', path: '/today', targets: ['.today .page-actions > button', '.page-head h1'] },
  { name: 'commands', targets: ['.frame-side button[aria-label]', '.frame-bar > span button'] },
  { name: 'orders', path: '/orders', targets: ['.orders-list .page-actions', '.page-head h1'] },
  { name: 'plan', path: '/plan', targets: ['.page-head .page-actions button', '.page-head h1'] },
  { name: 'live', path: '/live', targets: ['.live-panel .ant-tabs-nav', '.page-head h1'] },
  { name: 'inventory', path: '/inventory/stock', targets: ['.page .ant-tabs-nav', '.page-head h1'] },
  { name: 'settings', path: '/settings/personal', targets: ['.settings-nav'] },
  { name: 'end', targets: ['.frame-foot button', '.frame-bar button'] },
];
