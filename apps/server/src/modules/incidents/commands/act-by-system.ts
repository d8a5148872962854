import { type incidents, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Desk } from '../desk.ts'
import { findIncident } from '../store/load.ts'
import { carryOut } from './carry-out.ts'
import { fingerprint } from './fingerprint.ts'

type SystemCommand = Extract<incidents.Command, { type: 'passWindow' | 'resume' | 'retime' | 'relocate' }>

/** Made for the matter as it is now; undefined where nothing is left to do. */
type Wanted = SystemCommand | ((state: incidents.Incident) => SystemCommand | undefined)

const Payload = z.object({ incidentId: z.uuid() })

const mostTries = 5

/** A time has come. Where the matter has moved on meanwhile the domain refuses, and that is all. */
export async function actBySystem(desk: Desk, payload: unknown, wanted: Wanted): Promise<void> {
  const { incidentId } = Payload.parse(payload)
  for (let tries = 1; (await attempt(desk, incidentId, wanted)) === 'overtaken'; tries += 1)
    if (tries === mostTries) throw new Error(`the matter ${incidentId} changes too fast for the system to act`)
}

async function attempt(desk: Desk, incidentId: string, wanted: Wanted): Promise<'settled' | 'overtaken'> {
  const loaded = await findIncident(desk.database, incidentId)
  if (!loaded) return 'settled'
  const command = typeof wanted === 'function' ? wanted(loaded.state) : wanted
  if (!command) return 'settled'
  try {
    await carryOut(desk, {
      commandId: newId(),
      fingerprint: fingerprint({ name: command.type, by: 'system', body: { incidentId } }),
      actor: { kind: 'system' },
      now: new Date().toISOString(),
      command,
      target: { id: incidentId, caseCode: loaded.state.caseCode, loaded },
      photoOwnerId: null,
    })
    return 'settled'
  } catch (error) {
    if (error instanceof Refusal && error.code === 'incident.not-allowed') return 'settled'
    if (error instanceof Refusal && error.code === 'incident.conflict') return 'overtaken'
    throw error
  }
}
