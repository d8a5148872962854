import type { Actor } from '../accounts/index.ts'
import type { Incident, Reporter } from './incident.ts'

/** The reporter that somebody is: a resident by the key, staff by the person who reported in their own name. */
export function findReporter(incident: Incident, actor: Actor): Reporter | undefined {
  switch (actor.kind) {
    case 'resident':
      return incident.reporters.find(({ kind, reporterId }) => kind === 'resident' && reporterId === actor.reporterId)
    case 'staff':
      return incident.reporters.find(({ personId }) => personId === actor.personId)
    case 'system':
      return undefined
  }
}

/** The one whose word closes: the first resident, or the first reporter where none is a resident. */
export function findAsked(incident: Incident): Reporter | undefined {
  return incident.reporters.find(({ kind }) => kind === 'resident') ?? incident.reporters[0]
}
