import { type accounts, incidents, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { getVisible } from '../read/get-visible.ts'
import { toLogged } from '../read/to-logged.ts'
import { listEvents } from '../store/load.ts'
import { countUsableVoices, findVoice, type StoredVoice } from '../store/voices.ts'

type Asked = { readonly incidentId: string; readonly id: string }

/** A recording that a step of the matter carries, and that is not hidden with the step's words. */
export async function getVoice(desk: Desk, actor: accounts.Actor, { incidentId, id }: Asked): Promise<StoredVoice> {
  await getVisible(desk, actor, incidentId)
  const log = (await listEvents(desk.database, incidentId)).map(toLogged)
  const isShown = incidents.listSteps(log).some(({ voiceIds }) => voiceIds.includes(id))
  const voice = isShown ? await findVoice(desk.database, id) : undefined
  if (!voice) throw new Refusal('not-found')
  return voice
}

export async function getOwnVoice(
  { database }: Pick<Desk, 'database'>,
  personId: string,
  id: string,
): Promise<StoredVoice> {
  const voice = await findVoice(database, id)
  if (voice?.ownerId !== personId) throw new Refusal('not-found')
  return voice
}

/** Of a recording that nobody signed in sent: until a report carries it, whoever holds its id may read what was heard. */
export async function getUnsentVoice({ database }: Pick<Desk, 'database'>, id: string): Promise<StoredVoice> {
  const voice = await findVoice(database, id)
  if (!voice || voice.ownerId !== null || (await countUsableVoices(database, [id], null)) === 0)
    throw new Refusal('not-found')
  return voice
}
