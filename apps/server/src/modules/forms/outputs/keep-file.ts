import { v7 as newId } from 'uuid'
import type { Platform, Transaction } from '../../../platform/index.ts'
import { addPart, findPart } from '../store/output-parts.ts'

const pieceBytes = 768 * 1024

/** Sealed, in pieces, so that none of them is large. */
export async function keepFile(
  { vault }: Pick<Platform, 'vault'>,
  tx: Transaction,
  { runId, bytes }: { readonly runId: string; readonly bytes: Uint8Array },
): Promise<void> {
  for (let from = 0, number = 0; from < bytes.length; from += pieceBytes, number += 1) {
    const id = newId()
    const piece = Buffer.from(bytes.subarray(from, from + pieceBytes))
    await addPart(tx, { id, runId, number, sealed: vault.seal(piece.toString('base64'), id) })
  }
}

export async function* readFile({ vault, database }: Platform, runId: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const part = await findPart(database, runId, number)
    if (!part) return
    yield Buffer.from(vault.open(part.sealed, part.id), 'base64')
  }
}
