import type { incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import type { Names } from './names.ts'

/** Names for a whole answer, with one question for all its people. */
export async function lookUpNames(
  desk: Pick<Desk, 'readCity' | 'readTiming' | 'listPersonNames'>,
  personIds: Iterable<string | undefined>,
): Promise<Names> {
  const ids = [...new Set(personIds)].filter((id) => id !== undefined)
  const [{ names }, timing, people] = await Promise.all([desk.readCity(), desk.readTiming(), desk.listPersonNames(ids)])
  return { ...names, timing, person: (id) => ({ id, name: people.get(id) ?? '' }) }
}

export function peopleInStates(states: readonly incidents.Incident[]): (string | undefined)[] {
  return states.flatMap(({ handlerId, request }) => [handlerId, request?.byPersonId])
}

export function peopleInLog(log: readonly incidents.LoggedEvent[]): (string | undefined)[] {
  return log.flatMap(({ actedBy, event }) => [
    ...(actedBy.kind === 'staff' ? [actedBy.personId, actedBy.forPersonId] : []),
    'personId' in event ? event.personId : undefined,
  ])
}
