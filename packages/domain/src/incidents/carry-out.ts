import { actedBy } from './acting-as.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import { decide } from './decide.ts'
import type { LoggedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Incident } from './incident.ts'

/** One command from decision to state: the events as they go into the log, and what they make of the incident. */
export function carryOut(incident: Incident | undefined, command: Command, context: Context) {
  const events = decide(incident, command, context)
  const by = actedBy(incident, command, context)
  const log = events.map(
    (event, index): LoggedEvent => ({
      incidentId: incident?.id ?? context.incidentId,
      version: (incident?.version ?? 0) + index + 1,
      at: context.now,
      actedBy: by,
      event,
    }),
  )
  return { log, incident: log.reduce<Incident | undefined>(evolve, incident) }
}
