import { z } from 'zod'

/** What a table's rows were written from, in the order in which they can be written back. */
const BackedTable = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  /** The months a divided table consists of, each with its bounds as PostgreSQL says them. */
  parts: z.array(z.object({ name: z.string(), bounds: z.string() })),
  rows: z.number(),
})
export type BackedTable = z.infer<typeof BackedTable>

const BackedSequence = z.object({ name: z.string(), value: z.string(), called: z.boolean() })
export type BackedSequence = z.infer<typeof BackedSequence>

/** Written last: a folder without one is not a whole backup. */
export const Manifest = z.object({
  format: z.literal(1),
  id: z.uuid(),
  version: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ file: z.string(), checksum: z.string() })),
  tables: z.array(BackedTable),
  sequences: z.array(BackedSequence),
  /** Tells which key seals the personal data, not what the key is. */
  keys: z.array(z.string()),
  files: z.number(),
  bytes: z.number(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestFile = 'manifest.json'
/** Checksums of the manifest and of the list of all checksums, as `sha256sum -c` reads them. */
export const sealFile = 'manifest.sha256'
export const sumsFile = 'checksums.sha256'
export const keyFile = 'data.key'

export function tableFile(name: string): string {
  return `tables/${name}.copy.gz`
}
