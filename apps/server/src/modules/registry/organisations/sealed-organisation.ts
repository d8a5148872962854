import type { registry } from '@ejia/domain'
import type { Vault } from '../../../platform/index.ts'
import { openValues, sealValues } from '../people/sealed-person.ts'
import type { StoredOrganisation, WrittenOrganisation } from '../store/organisations.ts'

export function openOrganisation(
  vault: Vault,
  { id, version, kind, sealed }: Pick<StoredOrganisation, 'id' | 'version' | 'kind' | 'sealed'>,
): registry.Organisation {
  return { id, version, kind, values: openValues(vault, sealed, id) }
}

/** As stored in its room, with what it is found by. */
export function writtenOrganisation(
  vault: Vault,
  { id, version, kind, values }: registry.Organisation,
  roomId: string,
): WrittenOrganisation {
  const { orgName: name = '', creditCode = null } = values
  return { id, version, kind, roomId, name, creditCode, sealed: sealValues(vault, values, id) }
}
