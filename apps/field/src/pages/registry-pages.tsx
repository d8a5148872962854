import { useEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { BuildingPage } from './building-page.tsx'
import { CodePage } from './code-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { RegistryPage } from './registry-page.tsx'
import { RoomPage } from './room-page.tsx'
import { VisitPage } from './visit-page.tsx'

/** Loaded when somebody scans or visits. */
export function RegistryPages() {
  const [location] = useLocation()
  // Scrolling answers with a promise in new browsers, which an effect must not hand back.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [location])
  return (
    <Switch>
      <Route path="/registry" component={RegistryPage} />
      <Route path="/registry/buildings/:id">{({ id }) => <BuildingPage key={id} id={id} />}</Route>
      <Route path="/registry/rooms/:id">{({ id }) => <RoomPage key={id} id={id} />}</Route>
      <Route path="/q/:code">{({ code }) => <CodePage key={code} code={code} />}</Route>
      <Route path="/visit" component={VisitPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
