import { type incidents, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Desk } from '../desk.ts'
import type { CommandResult } from '../store/commit.ts'
import { findIncident } from '../store/load.ts'
import { carryOut } from './carry-out.ts'
import { fingerprint } from './fingerprint.ts'

type SystemCommand = Extract<
  incidents.Command,
  { type: 'passWindow' | 'resume' | 'retime' | 'relocate' | 'handOver' | 'note' }
>

/** Made for the matter as it is now; undefined where nothing is left to do. */
type Wanted = SystemCommand | ((state: incidents.Incident) => SystemCommand | undefined)

/** Under an id of a command that comes along it happens once, however often it is asked for. */
const Payload = z.object({ incidentId: z.uuid(), commandId: z.optional(z.uuid()) })

const mostTries = 5

/**
 * A time has come. Where the matter has moved on meanwhile the domain refuses, and that is all. Answers what came of
 * it, where something did.
 */
export async function actBySystem(desk: Desk, payload: unknown, wanted: Wanted): Promise<CommandResult | undefined> {
  const { incidentId, commandId } = Payload.parse(payload)
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const result = await attempt(desk, { incidentId, commandId }, wanted)
    if (result !== 'overtaken') return result
  }
  throw new Error(`the matter ${incidentId} changes too fast for the system to act`)
}

async function attempt(
  desk: Desk,
  { incidentId, commandId }: z.infer<typeof Payload>,
  wanted: Wanted,
): Promise<CommandResult | 'overtaken' | undefined> {
  const loaded = await findIncident(desk.database, incidentId)
  const command = loaded && typeof wanted === 'function' ? wanted(loaded.state) : wanted
  if (!loaded || typeof command !== 'object') return undefined
  try {
    return await carryOut(desk, {
      commandId: commandId ?? newId(),
      fingerprint: fingerprint({ name: command.type, by: 'system', body: { incidentId } }),
      actor: { kind: 'system' },
      now: new Date().toISOString(),
      command,
      target: { id: incidentId, caseCode: loaded.state.caseCode, loaded },
      photoOwnerId: null,
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'incident.not-allowed') return undefined
    if (error instanceof Refusal && error.code === 'command.id-reused') return undefined
    if (error instanceof Refusal && error.code === 'incident.conflict') return 'overtaken'
    throw error
  }
}
