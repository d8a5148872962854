import type { Route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { caseRoutes } from './cases.ts'
import { commandingRoutes } from './commanding.ts'
import { dueRoutes } from './due.ts'
import { photoRoutes } from './photos.ts'
import { readingRoutes } from './reading.ts'
import { reportingRoutes } from './reporting.ts'
import { routingRoutes } from './routing.ts'
import { screeningRoutes } from './screenings.ts'
import { similarRoutes } from './similar.ts'
import { voiceRoutes } from './voices.ts'

export function routesOf(desk: Desk): Route[] {
  return [
    ...reportingRoutes(desk),
    ...readingRoutes(desk),
    ...commandingRoutes(desk),
    ...dueRoutes(desk),
    ...routingRoutes(desk),
    ...caseRoutes(desk),
    ...similarRoutes(desk),
    ...screeningRoutes(desk),
    ...photoRoutes(desk),
    ...voiceRoutes(desk),
  ]
}
