import { type Platform, transaction, type Vault } from '../../platform/index.ts'
import { foldName } from './search-words.ts'
import { listUnindexed, writeNameIndexes } from './store/name-index.ts'

/** Reporters from before names could be looked for, some at a time; answers how many. */
export function indexNames({ database, vault }: Pick<Platform, 'database' | 'vault'>, most: number): Promise<number> {
  return transaction(database, async (tx) => {
    const found = await listUnindexed(tx, most)
    await writeNameIndexes(
      tx,
      found.map(({ id, nameSealed }) => ({ id, nameIndex: indexOf(vault, nameSealed, id) })),
    )
    return found.length
  })
}

/** What a lost key sealed is found by nothing, and not asked for again. */
function indexOf(vault: Vault, sealed: string, owner: string): string {
  try {
    return vault.index('name', foldName(vault.open(sealed, owner)))
  } catch {
    return ''
  }
}
