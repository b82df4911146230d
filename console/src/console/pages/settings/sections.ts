import {
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  PauseCircleOutlined,
  StopOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType } from 'react';
import type { Role } from '../../session/session';

interface Section {
  /** Its address below `/settings`, and the key of its name. */
  name: 'personal' | 'organisation' | 'closures' | 'users' | 'access' | 'audit' | 'parked';
  icon: ComponentType;
  /** Who sees it; everybody if not given. */
  roles?: Role[];
  Component: ComponentType;
}

const office: Role[] = ['ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER'];

export const sections: Section[] = [
  { name: 'personal', icon: UserOutlined, Component: lazy(() => import('./personal')) },
  {
    name: 'organisation',
    icon: BankOutlined,
    roles: office,
    Component: lazy(() => import('./organisation')),
  },
  { name: 'closures', icon: StopOutlined, roles: office, Component: lazy(() => import('./closures')) },
  { name: 'users', icon: TeamOutlined, roles: ['ADMIN'], Component: lazy(() => import('./users')) },
  { name: 'access', icon: ApiOutlined, roles: ['ADMIN'], Component: lazy(() => import('./access')) },
  { name: 'audit', icon: AuditOutlined, roles: ['ADMIN'], Component: lazy(() => import('./audit')) },
  { name: 'parked', icon: PauseCircleOutlined, roles: ['ADMIN'], Component: lazy(() => import('./parked')) },
];
