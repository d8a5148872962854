import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ImprovementTab } from '../pages/improvements-page.tsx'
import type { InboundTab } from '../pages/inbound-page.tsx'
import { askToLogIn, rootRoute, shellRoute } from './shell-route.ts'
import { tabFromSearch } from './tab-from-search.ts'

type Search = Record<string, unknown>

export const callbacksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/callbacks',
  component: lazyRouteComponent(() => import('../pages/callbacks-page.tsx'), 'CallbacksPage'),
  validateSearch: ({ draw }: Search): { draw?: string } => (typeof draw === 'string' ? { draw } : {}),
})

export const indicatorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators',
  component: lazyRouteComponent(() => import('../pages/indicators-page.tsx'), 'IndicatorsPage'),
  validateSearch: ({ area, month }: Search): { area?: string; month?: string } => ({
    ...(typeof area === 'string' || typeof area === 'number' ? { area: String(area) } : {}),
    ...(typeof month === 'string' && /^20\d\d-\d\d$/.test(month) ? { month } : {}),
  }),
})

export const trendsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/trends',
  component: lazyRouteComponent(() => import('../pages/trends-page.tsx'), 'TrendsPage'),
  validateSearch: ({ area, on }: Search): { area?: string; on?: string } => ({
    ...(typeof area === 'string' || typeof area === 'number' ? { area: String(area) } : {}),
    ...(typeof on === 'string' && /^20\d\d-\d\d-\d\d$/.test(on) ? { on } : {}),
  }),
})

const improvementTabs: readonly ImprovementTab[] = ['ledger', 'mine', 'releases', 'waiting']

export const improvementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/improvements',
  component: lazyRouteComponent(() => import('../pages/improvements-page.tsx'), 'ImprovementsPage'),
  validateSearch: tabFromSearch(improvementTabs),
})

export const briefingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/briefings',
  component: lazyRouteComponent(() => import('../pages/briefings-page.tsx'), 'BriefingsPage'),
  validateSearch: ({ id }: Search): { id?: string } => (typeof id === 'string' ? { id } : {}),
})

export const hintsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hints',
  component: lazyRouteComponent(() => import('../pages/hints-page.tsx'), 'HintsPage'),
})

export const forwardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/forwards',
  component: lazyRouteComponent(() => import('../pages/forwards-page.tsx'), 'ForwardsPage'),
})

export const ordersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/orders',
  component: lazyRouteComponent(() => import('../pages/orders-page.tsx'), 'OrdersPage'),
})

const inboundTabs: readonly InboundTab[] = ['questions', 'sources']

export const inboundRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbound',
  component: lazyRouteComponent(() => import('../pages/inbound-page.tsx'), 'InboundPage'),
  validateSearch: tabFromSearch(inboundTabs),
})

export const signOnRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sign-on',
  component: lazyRouteComponent(() => import('../pages/sign-on-page.tsx'), 'SignOnPage'),
})

/** Where the browser of somebody arrives whom another system sent; the way back there begins behind the log-in. */
export const authorizeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorize',
  component: lazyRouteComponent(() => import('../pages/authorize-page.tsx'), 'AuthorizePage'),
  validateSearch: ({ uid }: Search): { uid: string } => ({
    uid: typeof uid === 'string' || typeof uid === 'number' ? String(uid) : '',
  }),
  beforeLoad: ({ location }) => askToLogIn(location.href),
})
