import type { CommandOf, CommandType } from '../command.ts'
import type { Context } from '../context.ts'
import type { IncidentEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import type { Acting } from '../standings-of.ts'

/** All that a decision about an existing incident looks at beside the command. */
export type Situation = { readonly incident: Incident; readonly context: Context; readonly acting: Acting }

/** The position was checked before: a decision refuses only what is wrong with the command itself. */
export type Decision<T extends CommandType> = (command: CommandOf<T>, situation: Situation) => readonly IncidentEvent[]
