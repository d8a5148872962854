import type { GrantEvent } from '@ejia/contract'
import type { Platform } from '../../../platform/index.ts'
import { readItems } from '../../forms/index.ts'
import { findGranted } from '../reading/people-of.ts'
import { valuesOf } from '../reading/shown-values.ts'
import { listChangesAfter, type StoredChange } from '../store/changes.ts'
import type { StoredGrant } from '../store/grants.ts'

type Asked = { readonly after: string; readonly limit: number; readonly base: string }
export type Numbered = { readonly seq: string; readonly event: GrantEvent }

/** What happened, with the values as they stand now: what was hidden or left since is not told in a replay either. */
export async function listEvents(
  platform: Platform,
  grant: StoredGrant,
  { after, limit, base }: Asked,
): Promise<Numbered[]> {
  const changes = await listChangesAfter(platform.database, { grantId: grant.id, after, limit })
  if (changes.length === 0) return []
  const book = await readItems(platform)
  const { items, clear } = grant
  const people = await findGranted(platform, grant, [...new Set(changes.map(({ personId }) => personId))])
  const values = new Map([...people].map(([id, person]) => [id, valuesOf(person, { items, book, clear })]))
  const source = `${base}/api/exchange/grants/${grant.id}`
  return changes.map((change) => ({
    seq: change.seq,
    event: eventOf(change, { grantId: grant.id, source, values: values.get(change.personId) ?? null }),
  }))
}

type Told = { readonly grantId: string; readonly source: string; readonly values: Record<string, string> | null }

function eventOf({ seq, kind, personId, items, at }: StoredChange, { grantId, source, values }: Told): GrantEvent {
  const type = kind === 'settled' ? 'Settled' : 'Changed'
  return {
    specversion: '1.0',
    id: `${grantId}-${seq}`,
    source,
    type: `ejia.record.${values === null ? 'Left' : type}`,
    subject: personId,
    time: at,
    datacontenttype: 'application/json',
    sequence: seq.padStart(18, '0'),
    data: { items, values },
  }
}
