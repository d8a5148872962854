import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from './shell-route.ts'

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
