import { z } from 'zod'
import type { Vault } from '../../../platform/index.ts'

const Rows = z.array(z.array(z.string()))

type ChunkOf = { readonly importId: string; readonly number: number }

export function sealRows(vault: Vault, rows: readonly (readonly string[])[], { importId, number }: ChunkOf): string {
  return vault.seal(JSON.stringify(rows), `${importId}:${number}`)
}

export function openRows(vault: Vault, sealed: string, { importId, number }: ChunkOf): string[][] {
  return Rows.parse(JSON.parse(vault.open(sealed, `${importId}:${number}`)))
}

export function openSamples(vault: Vault, sealed: string, importId: string): string[][] {
  return Rows.parse(JSON.parse(vault.open(sealed, importId)))
}
