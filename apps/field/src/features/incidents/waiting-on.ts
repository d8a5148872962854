import type { CommandBodyName } from '@ejia/contract'
import type { Draft } from '../drafts/index.ts'

/** The steps on one matter that lie on the phone, in order. */
export function waitingOn(incidentId: string, queued: readonly Draft[]): CommandBodyName[] {
  return queued.flatMap(({ purpose, state }) =>
    state === 'waiting' && purpose.kind === 'command' && purpose.incidentId === incidentId ? [purpose.command] : [],
  )
}
