import {
  AlertOutlined,
  AppstoreOutlined,
  CarOutlined,
  DashboardOutlined,
  InboxOutlined,
  NodeIndexOutlined,
  RadarChartOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType } from 'react';
import { useFrameTexts } from './texts';

type Name =
  Extract<Parameters<ReturnType<typeof useFrameTexts>>[0], `pages.${string}`> extends `pages.${infer N}`
    ? N
    : never;

interface Page {
  /** Its path, and the key of its name in the frame's texts. */
  name: Name;
  icon: ComponentType;
  Component: ComponentType;
}

const order: [Name, ComponentType][] = [
  ['today', DashboardOutlined],
  ['orders', InboxOutlined],
  ['exceptions', AlertOutlined],
  ['plan', NodeIndexOutlined],
  ['live', RadarChartOutlined],
  ['inventory', AppstoreOutlined],
  ['fleet', CarOutlined],
  ['settings', SettingOutlined],
];

const modules = import.meta.glob<{ default: ComponentType }>(['../pages/*/index.tsx', '!../pages/signin/*']);

/** The console's pages in the order of the navigation; each is loaded when it is first opened. */
export const pages: Page[] = order.flatMap(([name, icon]) => {
  const load = modules[`../pages/${name}/index.tsx`];
  return load ? [{ name, icon, Component: lazy(load) }] : [];
});
