import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queries } from '../api/queries.ts'
import { homeOf, meQuery } from '../api/session.ts'
import { auditFromSearch } from '../features/audit/index.ts'
import { deskFromSearch } from '../features/desk/index.ts'
import { dueFromSearch } from '../features/due/index.ts'
import type { RegistryTab } from '../features/registry/index.ts'
import type { DeadlineTab } from '../pages/deadlines-page.tsx'
import { DeskPage } from '../pages/desk-page.tsx'
import type { FormsTab } from '../pages/forms-page.tsx'
import type { GrantsTab } from '../pages/grants-page.tsx'
import type { PeopleTab } from '../pages/people-page.tsx'
import {
  authorizeRoute,
  briefingsRoute,
  callbacksRoute,
  forwardsRoute,
  hintsRoute,
  improvementsRoute,
  inboundRoute,
  indicatorsRoute,
  ordersRoute,
  signOnRoute,
  trendsRoute,
} from './afterwards-routes.ts'
import { isLocal } from './local-path.ts'
import { rootRoute, shellRoute } from './shell-route.ts'
import { tabFromSearch } from './tab-from-search.ts'

type Search = Record<string, unknown>

const login = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  component: lazyRouteComponent(() => import('../pages/login-page.tsx'), 'LoginPage'),
  validateSearch: ({ to }: Search): { to?: string } => (isLocal(to) ? { to } : {}),
})

const setup = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('../pages/setup-page.tsx'), 'SetupPage'),
  validateSearch: ({ token }: Search): { token?: string } =>
    typeof token === 'string' || typeof token === 'number' ? { token: String(token) } : {},
})

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async () => {
    redirect({ to: homeOf(await queries.ensureQueryData(meQuery)), throw: true })
  },
})

const desk = createRoute({
  getParentRoute: () => shellRoute,
  path: '/desk',
  // Nobody is shown queues that are refused to them; they begin where their own work is.
  beforeLoad: async () => {
    const home = homeOf(await queries.ensureQueryData(meQuery))
    if (home !== '/desk') redirect({ to: home, throw: true })
  },
  component: DeskPage,
  validateSearch: deskFromSearch,
})

/** Addresses that stand in old links and messages. */
const inbox = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  beforeLoad: ({ search }) => {
    redirect({ to: '/desk', search: deskFromSearch({ ...search, queue: 'todo' }), throw: true })
  },
})

const matters = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents',
  beforeLoad: ({ search }) => {
    redirect({ to: '/desk', search: deskFromSearch({ ...search, queue: 'all' }), throw: true })
  },
})

const undelivered = createRoute({
  getParentRoute: () => shellRoute,
  path: '/undelivered',
  beforeLoad: () => {
    redirect({ to: '/desk', search: { queue: 'undelivered' }, throw: true })
  },
})

const incident = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents/$id',
  component: lazyRouteComponent(() => import('../pages/incident-page.tsx'), 'IncidentPage'),
})
const report = createRoute({
  getParentRoute: () => shellRoute,
  path: '/report',
  component: lazyRouteComponent(() => import('../pages/report-page.tsx'), 'ReportPage'),
})
const people = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('../pages/people-page.tsx'), 'PeoplePage'),
  validateSearch: ({ tab }: Search): { tab?: PeopleTab } =>
    tab === 'handOvers' || tab === 'absences' || tab === 'imports' ? { tab } : {},
})
const units = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units',
  component: lazyRouteComponent(() => import('../pages/units-page.tsx'), 'UnitsPage'),
})
const areas = createRoute({
  getParentRoute: () => shellRoute,
  path: '/areas',
  component: lazyRouteComponent(() => import('../pages/areas-page.tsx'), 'AreasPage'),
})
const audit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  component: lazyRouteComponent(() => import('../pages/audit-page.tsx'), 'AuditPage'),
  validateSearch: auditFromSearch,
})
const system = createRoute({
  getParentRoute: () => shellRoute,
  path: '/system',
  component: lazyRouteComponent(() => import('../pages/system-page.tsx'), 'SystemPage'),
})
const keys = createRoute({
  getParentRoute: () => shellRoute,
  path: '/keys',
  component: lazyRouteComponent(() => import('../pages/keys-page.tsx'), 'KeysPage'),
})
const account = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account-page.tsx'), 'AccountPage'),
})
const screenings = createRoute({
  getParentRoute: () => shellRoute,
  path: '/screenings',
  component: lazyRouteComponent(() => import('../pages/screenings-page.tsx'), 'ScreeningsPage'),
})

const guesses = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guesses',
  component: lazyRouteComponent(() => import('../pages/guesses-page.tsx'), 'GuessesPage'),
})

const categories = createRoute({
  getParentRoute: () => shellRoute,
  path: '/categories',
  component: lazyRouteComponent(() => import('../pages/categories-page.tsx'), 'CategoriesPage'),
})

const agreements = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agreements',
  component: lazyRouteComponent(() => import('../pages/agreements-page.tsx'), 'AgreementsPage'),
})

const templates = createRoute({
  getParentRoute: () => shellRoute,
  path: '/templates',
  component: lazyRouteComponent(() => import('../pages/templates-page.tsx'), 'TemplatesPage'),
})

const tabs: readonly DeadlineTab[] = ['calendar', 'holidays', 'limits', 'escalation']

const deadlines = createRoute({
  getParentRoute: () => shellRoute,
  path: '/deadlines',
  component: lazyRouteComponent(() => import('../pages/deadlines-page.tsx'), 'DeadlinesPage'),
  validateSearch: tabFromSearch(tabs),
})

const routing = createRoute({
  getParentRoute: () => shellRoute,
  path: '/routing',
  component: lazyRouteComponent(() => import('../pages/routing-page.tsx'), 'RoutingPage'),
  validateSearch: ({ tab }: Search): { tab?: 'responsibilities' } =>
    tab === 'responsibilities' ? { tab: 'responsibilities' } : {},
})

const tasks = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../pages/tasks-page.tsx'), 'TasksPage'),
  validateSearch: ({ tab }: Search): { tab?: 'catalogue' } => (tab === 'catalogue' ? { tab: 'catalogue' } : {}),
})

const borders = createRoute({
  getParentRoute: () => shellRoute,
  path: '/borders',
  component: lazyRouteComponent(() => import('../pages/borders-page.tsx'), 'BordersPage'),
  validateSearch: ({ community, tab }: Search): { community?: string; tab?: 'codes' } => ({
    ...(/^\d{12}$/.test(String(community)) ? { community: String(community) } : {}),
    ...(tab === 'codes' ? { tab: 'codes' as const } : {}),
  }),
})

const due = createRoute({
  getParentRoute: () => shellRoute,
  path: '/due',
  component: lazyRouteComponent(() => import('../pages/due-page.tsx'), 'DuePage'),
  validateSearch: dueFromSearch,
})

const registryTabs: readonly RegistryTab[] = ['places', 'search', 'imports', 'exports', 'fields']

const registry = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registry',
  component: lazyRouteComponent(() => import('../pages/registry-page.tsx'), 'RegistryPage'),
  validateSearch: tabFromSearch(registryTabs),
})

const formsTabs: readonly FormsTab[] = ['fill', 'forms', 'disputes', 'outputs']

const forms = createRoute({
  getParentRoute: () => shellRoute,
  path: '/forms',
  component: lazyRouteComponent(() => import('../pages/forms-page.tsx'), 'FormsPage'),
  validateSearch: tabFromSearch(formsTabs),
})

const form = createRoute({
  getParentRoute: () => shellRoute,
  path: '/forms/$key',
  component: lazyRouteComponent(() => import('../pages/form-page.tsx'), 'FormPage'),
})

const grants = createRoute({
  getParentRoute: () => shellRoute,
  path: '/grants',
  component: lazyRouteComponent(() => import('../pages/grants-page.tsx'), 'GrantsPage'),
  validateSearch: ({ tab }: Search): { tab?: GrantsTab } => (tab === 'ours' || tab === 'decide' ? { tab } : {}),
})

const grant = createRoute({
  getParentRoute: () => shellRoute,
  path: '/grants/$id',
  component: lazyRouteComponent(() => import('../pages/grant-page.tsx'), 'GrantPage'),
})

const resident = createRoute({
  getParentRoute: () => shellRoute,
  path: '/registry/people/$id',
  component: lazyRouteComponent(() => import('../pages/resident-page.tsx'), 'ResidentPage'),
})

export const routeTree = rootRoute.addChildren([
  login,
  setup,
  authorizeRoute,
  shellRoute.addChildren([
    home,
    desk,
    inbox,
    matters,
    incident,
    due,
    report,
    people,
    units,
    areas,
    borders,
    audit,
    system,
    keys,
    forwardsRoute,
    account,
    undelivered,
    screenings,
    templates,
    guesses,
    categories,
    agreements,
    deadlines,
    routing,
    tasks,
    callbacksRoute,
    indicatorsRoute,
    improvementsRoute,
    inboundRoute,
    trendsRoute,
    briefingsRoute,
    hintsRoute,
    ordersRoute,
    signOnRoute,
    registry,
    resident,
    forms,
    form,
    grants,
    grant,
  ]),
])
