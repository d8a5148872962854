import { type Platform, transaction, type Vault } from '../../platform/index.ts'
import { foldName } from './search-words.ts'
import { listStaleReporters, type Resealed, replaceSeals } from './store/reseal.ts'

/** Seals names and phones again under the present key, some rows at a time. */
export function resealReporters(
  { database, vault }: Pick<Platform, 'database' | 'vault'>,
  most: number,
): Promise<number> {
  return transaction(database, async (tx) => {
    const stale = await listStaleReporters(tx, { header: vault.header, most })
    await replaceSeals(
      tx,
      stale.map((reporter) => resealed(vault, reporter)),
    )
    return stale.length
  })
}

function resealed(
  vault: Vault,
  { id, nameSealed, phoneSealed }: Pick<Resealed, 'id' | 'nameSealed' | 'phoneSealed'>,
): Resealed {
  const name = nameSealed === null ? null : vault.open(nameSealed, id)
  const phone = phoneSealed === null ? null : vault.open(phoneSealed, id)
  return {
    id,
    nameSealed: name === null ? null : vault.seal(name, id),
    nameIndex: name === null ? null : vault.index('name', foldName(name)),
    phoneSealed: phone === null ? null : vault.seal(phone, id),
    phoneIndex: phone === null ? null : vault.index('phone', phone),
    phoneTailIndex: phone === null ? null : vault.index('phoneTail', phone.slice(-4)),
  }
}
