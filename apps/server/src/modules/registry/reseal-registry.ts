import { type Platform, type Transaction, transaction, type Vault } from '../../platform/index.ts'
import { openValues, writtenPerson } from './people/sealed-person.ts'
import { codeKeyOwner } from './places/place-code.ts'
import { findCodeKey, replaceCodeKey } from './store/code-key.ts'
import {
  listStale,
  listStaleChunks,
  listStaleEffects,
  listStalePeople,
  replaceChunk,
  replaceEffects,
  replacePeople,
  replaceSealed,
  sealedPlaces,
} from './store/reseal.ts'

type Work = { readonly tx: Transaction; readonly vault: Vault; readonly most: number }

/** Seals again under the present key, some rows of each kind at a time. */
export function resealRegistry({ database, vault }: Platform, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    const work = { tx, vault, most }
    const counts = [
      await resealCodeKey(work),
      await resealPeople(work),
      await resealRows(work),
      await resealImports(work),
    ]
    return counts.reduce((sum, count) => sum + count, 0)
  })
}

async function resealCodeKey({ tx, vault }: Work): Promise<number> {
  const known = await findCodeKey(tx)
  if (!known || known.sealed.startsWith(vault.header)) return 0
  await replaceCodeKey(tx, vault.seal(vault.open(known.sealed, codeKeyOwner), codeKeyOwner))
  return 1
}

async function resealPeople({ tx, vault, most }: Work): Promise<number> {
  const stale = await listStalePeople(tx, { header: vault.header, most })
  await replacePeople(
    tx,
    stale.map(({ id, sealed }) =>
      writtenPerson(
        vault,
        { id, version: 0, values: openValues(vault, sealed, id) },
        { status: 'resident', gridCode: '' },
      ),
    ),
  )
  return stale.length
}

async function resealRows({ tx, vault, most }: Work): Promise<number> {
  let count = 0
  for (const place of sealedPlaces) {
    const stale = await listStale(tx, place, { header: vault.header, most })
    const anew = stale.map(({ id, owner, sealed }) => ({ id, sealed: vault.seal(vault.open(sealed, owner), owner) }))
    await replaceSealed(tx, place, anew)
    count += stale.length
  }
  return count
}

async function resealImports({ tx, vault, most }: Work): Promise<number> {
  const batch = { header: vault.header, most }
  const chunks = await listStaleChunks(tx, batch)
  for (const chunk of chunks) {
    const owner = `${chunk.importId}:${chunk.number}`
    await replaceChunk(tx, { ...chunk, sealed: vault.seal(vault.open(chunk.sealed, owner), owner) })
  }
  const effects = await listStaleEffects(tx, batch)
  await replaceEffects(
    tx,
    effects.map((effect) => ({
      ...effect,
      sealed: vault.seal(vault.open(effect.sealed, effect.subjectId), effect.subjectId),
    })),
  )
  return chunks.length + effects.length
}
