import { incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { toLogged } from '../read/to-logged.ts'
import { listEventsOfAll } from '../store/load.ts'
import { listPublishedStates, type PublishedFilter } from '../store/published.ts'
import { type PublishedMatter, presentPublished, withoutPeople } from './present-published.ts'

export type PublishedStep = {
  readonly version: number
  readonly at: string
  readonly type: incidents.EventType
  readonly unitName?: string
  readonly text?: string
  readonly more?: string
  readonly outcome?: incidents.Outcome
}

/** The matters that anybody may read, newest first. */
export async function listPublished(desk: Desk, filter: PublishedFilter): Promise<PublishedMatter[]> {
  const city = await desk.readCity()
  const shown = [...city.categories.values()].filter(isShown).map(({ id }) => id)
  const states = await listPublishedStates(desk.database, shown, filter)
  return states.map((state) => presentPublished(state, city))
}

/** What happened to each of them, as far as anybody may read it, oldest first. */
export async function listPublishedSteps(
  desk: Desk,
  matters: readonly Pick<PublishedMatter, 'id'>[],
): Promise<ReadonlyMap<string, readonly PublishedStep[]>> {
  if (matters.length === 0) return new Map()
  const [{ names }, stored] = await Promise.all([
    desk.readCity(),
    listEventsOfAll(
      desk.database,
      matters.map(({ id }) => id),
    ),
  ])
  const logs = Map.groupBy(stored.map(toLogged), ({ incidentId }) => incidentId)
  return new Map([...logs].map(([id, log]) => [id, stepsIn(log, (unitId) => names.unit(unitId).name)]))
}

function stepsIn(log: readonly incidents.LoggedEvent[], nameOf: (unitId: string) => string): PublishedStep[] {
  const state = log.reduce<incidents.Incident | undefined>(incidents.evolve, undefined)
  if (!state || state.confidential) return []
  return incidents.reporterView(state, log).steps.map(({ version, at, type, unitId, text, more, outcome }) => ({
    version,
    at,
    type,
    ...(unitId === undefined ? {} : { unitName: nameOf(unitId) }),
    ...(text === undefined ? {} : { text: withoutPeople(text) }),
    ...(more === undefined ? {} : { more: withoutPeople(more) }),
    ...(outcome === undefined ? {} : { outcome }),
  }))
}

function isShown({ confidential, shownToStrangers }: { confidential: boolean; shownToStrangers: boolean }): boolean {
  return !confidential && shownToStrangers
}
