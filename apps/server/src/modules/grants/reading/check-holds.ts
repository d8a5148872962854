import { grants as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit } from '../../../platform/index.ts'
import { todayIn } from '../desk.ts'
import type { StoredGrant } from '../store/grants.ts'

/** A person, or the system behind a key. */
export type Reader = { readonly personId?: string; readonly system?: string }

/** A read that comes too late is refused, and on the trail. */
export async function checkHolds(platform: Platform, grant: StoredGrant, reader: Reader): Promise<void> {
  const because = domain.stateOf(grant, await todayIn(platform))
  if (because === 'valid') return
  await note(platform, { grant, reader, action: 'grant.refused', facts: { because } })
  throw new Refusal('grant.not-in-force', { because })
}

type Noted = {
  readonly grant: StoredGrant
  readonly reader: Reader
  readonly action: 'grant.refused' | 'grant.read' | 'data.unmasked' | 'data.exported'
  readonly facts: Readonly<Record<string, unknown>>
}

/** On the trail under the grant, so that its owner finds every read. */
export async function note(
  { database }: Pick<Platform, 'database'>,
  { grant, reader: { personId, system }, action, facts }: Noted,
): Promise<void> {
  const { askerUnitId: unitId, purpose } = grant
  const all = { unitId, purpose, ...facts, ...(system === undefined ? {} : { system }) }
  await recordAudit(database, { action, personId, subject: grant.id, facts: all })
}
