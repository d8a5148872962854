import { Refusal } from '@ejia/domain'
import { z } from 'zod'
import type { Platform } from '../../platform/index.ts'
import { handOverMatter, listHandlers } from '../incidents/index.ts'
import { findHandOver, listMatters, settleMatter } from './store.ts'

export const moveTask = 'handover.move'

const Payload = z.object({ id: z.uuid() })

export async function goOnMoving(platform: Platform, payload: unknown): Promise<void> {
  await moveMatters(platform, Payload.parse(payload).id)
}

/** Moves what has not moved. Done twice, it is done once: a matter that is not theirs any more stays where it is. */
export async function moveMatters(platform: Platform, id: string): Promise<void> {
  const { database } = platform
  const handOver = await findHandOver(database, id)
  if (!handOver || handOver.undoneAt !== null) return
  const { personId: fromPersonId, reason } = handOver
  for (const { incidentId, toPersonId } of await listMatters(database, id, 'waiting')) {
    const moved = await move(platform, { incidentId, fromPersonId, toPersonId, reason })
    const version = moved ?? (await findVersion(platform, incidentId, toPersonId))
    await settleMatter(database, { id, incidentId, state: version === null ? 'kept' : 'moved', version })
  }
}

/** Whoever was to take over may have left the unit in between. */
async function move(platform: Platform, order: Parameters<typeof handOverMatter>[1]): Promise<number | undefined> {
  try {
    return await handOverMatter(platform, order)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** It moved already, and the server died before it could say so. */
async function findVersion({ database }: Platform, incidentId: string, personId: string): Promise<number | null> {
  const [matter] = await listHandlers(database, [incidentId])
  return matter?.handlerId === personId ? matter.version : null
}
