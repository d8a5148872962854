import { createRootRoute, createRoute, redirect } from '@tanstack/react-router'
import { isRefused, queries } from '../api/queries.ts'
import { meQuery } from '../api/session.ts'
import { Shell } from './shell.tsx'

export const rootRoute = createRootRoute()

/** Everything behind the log-in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
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

/** Of a page beside the shell: whoever is not signed in is asked to, and comes back. */
export async function askToLogIn(href: string): Promise<void> {
  try {
    await queries.ensureQueryData(meQuery)
  } catch (error) {
    if (isRefused(error, 'session.required')) redirect({ to: '/login', search: { to: href }, throw: true })
    throw error
  }
}
