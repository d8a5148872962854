import { createRouter } from '@tanstack/react-router'
import { queries, whenSessionEnds } from '../api/queries.ts'
import { DefectPage } from '../pages/defect-page.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { Loading } from '../ui/loading.tsx'
import { routeTree } from './routes.ts'

export const router = createRouter({
  routeTree,
  defaultPendingComponent: Loading,
  defaultErrorComponent: DefectPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

whenSessionEnds(() => {
  const { pathname, href } = router.state.location
  if (pathname === '/login' || pathname === '/setup') return
  queries.removeQueries({ queryKey: ['me'] })
  void router.navigate({ to: '/login', search: { to: href } })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
