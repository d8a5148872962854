import {
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BorderOuterOutlined,
  BulbOutlined,
  CalendarOutlined,
  DashboardOutlined,
  DesktopOutlined,
  EyeOutlined,
  FieldTimeOutlined,
  FileTextOutlined,
  FormOutlined,
  GlobalOutlined,
  HeartOutlined,
  HeatMapOutlined,
  HomeOutlined,
  ImportOutlined,
  KeyOutlined,
  LineChartOutlined,
  MessageOutlined,
  PhoneOutlined,
  SearchOutlined,
  ShareAltOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { Me } from '@ejia/contract'
import type { ReactNode } from 'react'
import { hasCaseRole, hasRole } from '../api/session.ts'
import type { ConsoleWords } from '../words/zh.ts'

export type NavPath =
  | '/desk'
  | '/due'
  | '/report'
  | '/people'
  | '/units'
  | '/areas'
  | '/borders'
  | '/audit'
  | '/account'
  | '/screenings'
  | '/deadlines'
  | '/routing'
  | '/tasks'
  | '/callbacks'
  | '/indicators'
  | '/trends'
  | '/briefings'
  | '/hints'
  | '/templates'
  | '/guesses'
  | '/categories'
  | '/agreements'
  | '/registry'
  | '/forms'
  | '/inbound'
  | '/improvements'
  | '/grants'
  | '/system'
  | '/keys'
  | '/forwards'
  | '/orders'
  | '/sign-on'

type NavItem = { readonly path: NavPath; readonly label: keyof ConsoleWords['app']; readonly icon: ReactNode }

type Offered = NavItem & { readonly shown: boolean }

/** What this person's roles let them open; nothing is shown that would only be refused. */
export function navItems(me: Me): NavItem[] {
  return [...caseItems(me), ...settingItems(me), ...recordItems(me)].filter(({ shown }) => shown)
}

function caseItems(me: Me): Offered[] {
  const isCase = hasCaseRole(me)
  return [
    { path: '/desk', label: 'desk', icon: <DesktopOutlined />, shown: isCase },
    { path: '/due', label: 'board', icon: <FieldTimeOutlined />, shown: isCase },
    { path: '/report', label: 'report', icon: <FormOutlined />, shown: isCase },
    {
      path: '/screenings',
      label: 'screenings',
      icon: <EyeOutlined />,
      shown: hasRole(me, 'communityHead', 'dispatcher'),
    },
    {
      path: '/forwards',
      label: 'forwards',
      icon: <ShareAltOutlined />,
      shown: hasRole(me, 'systemAdministrator', 'dispatcher', 'supervisor'),
    },
    {
      path: '/orders',
      label: 'orders',
      icon: <PhoneOutlined />,
      shown: hasRole(me, 'systemAdministrator', 'dispatcher', 'supervisor'),
    },
  ]
}

function settingItems(me: Me): Offered[] {
  return [
    {
      path: '/deadlines',
      label: 'deadlines',
      icon: <CalendarOutlined />,
      shown: hasRole(me, 'supervisor', 'systemAdministrator'),
    },
    {
      path: '/routing',
      label: 'routing',
      icon: <ApartmentOutlined />,
      shown: hasRole(me, 'dispatcher', 'supervisor', 'systemAdministrator'),
    },
    {
      path: '/tasks',
      label: 'tasks',
      icon: <FormOutlined />,
      shown: hasRole(me, 'communityHead', 'dispatcher', 'departmentHandler', 'supervisor', 'systemAdministrator'),
    },
    {
      path: '/callbacks',
      label: 'callbacks',
      icon: <PhoneOutlined />,
      shown: hasRole(me, 'dispatcher', 'supervisor', 'callbackOfficer'),
    },
    {
      path: '/indicators',
      label: 'indicators',
      icon: <LineChartOutlined />,
      shown: hasRole(me, 'communityHead', 'dispatcher', 'supervisor', 'callbackOfficer'),
    },
    {
      path: '/trends',
      label: 'trends',
      icon: <HeatMapOutlined />,
      shown: hasRole(me, 'communityHead', 'dispatcher', 'supervisor'),
    },
    {
      path: '/briefings',
      label: 'briefings',
      icon: <FileTextOutlined />,
      shown: hasRole(me, 'dispatcher', 'supervisor'),
    },
    {
      path: '/hints',
      label: 'hints',
      icon: <SearchOutlined />,
      shown: hasRole(me, 'supervisor', 'callbackOfficer'),
    },
    {
      path: '/templates',
      label: 'templates',
      icon: <MessageOutlined />,
      shown: hasRole(me, 'systemAdministrator'),
    },
    {
      path: '/categories',
      label: 'categories',
      icon: <AppstoreOutlined />,
      shown: hasRole(me, 'supervisor', 'systemAdministrator'),
    },
    {
      path: '/agreements',
      label: 'agreements',
      icon: <HeartOutlined />,
      shown: hasRole(me, 'communityHead', 'supervisor', 'systemAdministrator'),
    },
    {
      path: '/guesses',
      label: 'guesses',
      icon: <BulbOutlined />,
      shown: hasRole(me, 'systemAdministrator'),
    },
  ]
}

function recordItems(me: Me): Offered[] {
  const isOffice = hasRole(me, 'systemAdministrator', 'securityAdministrator')
  return [
    {
      path: '/registry',
      label: 'registry',
      icon: <HomeOutlined />,
      shown: hasRole(
        me,
        'communityHead',
        'gridWorker',
        'registryOfficer',
        'privacyOfficer',
        'systemAdministrator',
        'auditAdministrator',
      ),
    },
    {
      path: '/forms',
      label: 'forms',
      icon: <FormOutlined />,
      shown: hasRole(me, 'communityHead', 'departmentHandler', 'supervisor', 'registryOfficer', 'privacyOfficer'),
    },
    {
      path: '/inbound',
      label: 'inbound',
      icon: <ImportOutlined />,
      shown: hasRole(me, 'communityHead', 'registryOfficer'),
    },
    {
      path: '/grants',
      label: 'grants',
      icon: <SwapOutlined />,
      shown: hasRole(me, 'departmentHandler', 'registryOfficer', 'privacyOfficer'),
    },
    { path: '/people', label: 'people', icon: <TeamOutlined />, shown: isOffice },
    { path: '/units', label: 'units', icon: <ApartmentOutlined />, shown: isOffice },
    { path: '/areas', label: 'areas', icon: <GlobalOutlined />, shown: true },
    { path: '/borders', label: 'borders', icon: <BorderOuterOutlined />, shown: hasRole(me, 'systemAdministrator') },
    { path: '/audit', label: 'audit', icon: <AuditOutlined />, shown: hasRole(me, 'auditAdministrator') },
    {
      path: '/system',
      label: 'systemState',
      icon: <DashboardOutlined />,
      shown: hasRole(me, 'systemAdministrator'),
    },
    { path: '/keys', label: 'keys', icon: <KeyOutlined />, shown: hasRole(me, 'systemAdministrator') },
    { path: '/sign-on', label: 'signOn', icon: <KeyOutlined />, shown: hasRole(me, 'systemAdministrator') },
    { path: '/improvements', label: 'improvements', icon: <SolutionOutlined />, shown: true },
    { path: '/account', label: 'account', icon: <UserOutlined />, shown: true },
  ]
}
