import type { GrantRead } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { listAuditEntries, type Platform } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { maySee } from '../asking/view-grants.ts'
import type { By } from '../desk.ts'
import { findGrant } from '../store/grants.ts'

const kinds: Readonly<Record<string, GrantRead['kind']>> = {
  'grant.read': 'read',
  'grant.refused': 'refused',
  'data.unmasked': 'unmasked',
  'data.exported': 'exported',
}
const shown = 100

/** From the trail that nobody can change. */
export async function listReads(
  platform: Platform,
  by: By,
  { id, most = shown }: { readonly id: string; readonly most?: number },
): Promise<GrantRead[]> {
  const { database } = platform
  const grant = await findGrant(database, id)
  if (!grant || !maySee(by, grant)) throw new Refusal('not-found')
  const entries = await listAuditEntries(database, { subjects: [id], limit: most })
  const names = await findPersonNames(
    database,
    entries.flatMap(({ personId }) => personId ?? []),
  )
  return entries.flatMap(({ at, action, personId, facts }): GrantRead[] => {
    const kind = kinds[action]
    if (kind === undefined) return []
    const { system, rows, reason, exportPurpose } = facts
    const said = reason ?? exportPurpose
    return [
      {
        at,
        kind,
        by: personId === null ? textOf(system) : (names.get(personId) ?? ''),
        rows: typeof rows === 'number' ? rows : null,
        reason: textOf(said) || null,
      },
    ]
  })
}

function textOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : ''
}
