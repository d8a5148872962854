import { Route, Switch } from 'wouter'
import { BuildingPage } from './building-page.tsx'
import { CodePage } from './code-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { RegistryPage } from './registry-page.tsx'
import { RoomPage } from './room-page.tsx'
import { VisitPage } from './visit-page.tsx'

/** Loaded when somebody scans or visits. */
export function RegistryPages() {
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
