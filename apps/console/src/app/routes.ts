import { createRootRoute, createRoute, redirect } from '@tanstack/react-router'
import { isRefused, queries } from '../api/queries.ts'
import { homeOf, meQuery } from '../api/session.ts'
import { filterFromSearch, findTodoReason } from '../features/incidents/index.ts'
import { AccountPage } from '../pages/account-page.tsx'
import { AreasPage } from '../pages/areas-page.tsx'
import { AuditPage } from '../pages/audit-page.tsx'
import { InboxPage } from '../pages/inbox-page.tsx'
import { IncidentPage } from '../pages/incident-page.tsx'
import { LoginPage } from '../pages/login-page.tsx'
import { MattersPage } from '../pages/matters-page.tsx'
import { PeoplePage } from '../pages/people-page.tsx'
import { ReportPage } from '../pages/report-page.tsx'
import { SetupPage } from '../pages/setup-page.tsx'
import { UnitsPage } from '../pages/units-page.tsx'
import { Shell } from './shell.tsx'

type Search = Record<string, unknown>

const root = createRootRoute()

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: LoginPage,
  validateSearch: ({ to }: Search): { to?: string } => (isLocal(to) ? { to } : {}),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: SetupPage,
  validateSearch: ({ token }: Search): { token?: string } =>
    typeof token === 'string' || typeof token === 'number' ? { token: String(token) } : {},
})

/** Everything behind the log-in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      const me = await queries.ensureQueryData(meQuery)
      if (me.mustChangePassword && location.pathname !== '/account') redirect({ to: '/account', throw: true })
    } catch (error) {
      if (isRefused(error, 'session.required')) redirect({ to: '/login', search: { to: location.href }, throw: true })
      throw error
    }
  },
})

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async () => {
    redirect({ to: homeOf(await queries.ensureQueryData(meQuery)), throw: true })
  },
})

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  component: InboxPage,
  validateSearch: ({ box, why }: Search): InboxSearch => {
    const reason = findTodoReason(why)
    return { ...(box === 'done' ? { box } : {}), ...(reason === undefined ? {} : { why: reason }) }
  },
})

type InboxSearch = { box?: 'done'; why?: NonNullable<ReturnType<typeof findTodoReason>> }

const matters = createRoute({
  getParentRoute: () => shell,
  path: '/incidents',
  component: MattersPage,
  validateSearch: filterFromSearch,
})

const incident = createRoute({ getParentRoute: () => shell, path: '/incidents/$id', component: IncidentPage })
const report = createRoute({ getParentRoute: () => shell, path: '/report', component: ReportPage })
const people = createRoute({ getParentRoute: () => shell, path: '/people', component: PeoplePage })
const units = createRoute({ getParentRoute: () => shell, path: '/units', component: UnitsPage })
const areas = createRoute({ getParentRoute: () => shell, path: '/areas', component: AreasPage })
const audit = createRoute({ getParentRoute: () => shell, path: '/audit', component: AuditPage })
const account = createRoute({ getParentRoute: () => shell, path: '/account', component: AccountPage })

export const routeTree = root.addChildren([
  login,
  setup,
  shell.addChildren([home, inbox, matters, incident, report, people, units, areas, audit, account]),
])

/** Only paths of this site: a link must not send somebody elsewhere after the log-in. */
function isLocal(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path)
}
