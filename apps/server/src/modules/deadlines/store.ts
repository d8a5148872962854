import { DeadlineChange } from '@ejia/contract'
import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, one, rows, run, type Transaction } from '../../platform/index.ts'

export type SettingKind = DeadlineChange['kind']
export type SettingId = { readonly kind: SettingKind; readonly key: string }

const Row = z.pipe(
  z.object({
    kind: z.string(),
    key: z.string(),
    content: z.unknown(),
    version: z.number(),
    reason: z.string(),
    changedBy: z.string(),
    changedAt: z.string(),
  }),
  z.transform(({ kind, key, content, ...about }) => ({
    ...about,
    change: z.parse(DeadlineChange, { kind, key, content }),
  })),
)
export type StoredVersion = z.output<typeof Row>

const columns = sql`kind, key, content, version, reason, changed_by, changed_at`

/** What holds now, of each setting that was ever changed. */
export function listCurrent(tx: Transaction): Promise<StoredVersion[]> {
  return rows(
    tx,
    Row,
    sql`select distinct on (kind, key) ${columns} from deadlines.setting_version order by kind, key, version desc`,
  )
}

/** Newest first. */
export function listVersions(tx: Transaction, { kind, key }: SettingId): Promise<StoredVersion[]> {
  return rows(
    tx,
    Row,
    sql`select ${columns} from deadlines.setting_version where kind = ${kind} and key = ${key} order by version desc`,
  )
}

export function findNewest(tx: Transaction, { kind, key }: SettingId): Promise<StoredVersion | undefined> {
  return maybeOne(
    tx,
    Row,
    sql`
      select ${columns} from deadlines.setting_version
      where kind = ${kind} and key = ${key} order by version desc limit 1`,
  )
}

export function findVersion(
  tx: Transaction,
  { kind, key, version }: SettingId & { readonly version: number },
): Promise<StoredVersion | undefined> {
  return maybeOne(
    tx,
    Row,
    sql`
      select ${columns} from deadlines.setting_version
      where kind = ${kind} and key = ${key} and version = ${version}`,
  )
}

type NewVersion = Pick<StoredVersion, 'change' | 'version' | 'reason' | 'changedBy'>

/** False where somebody else wrote that version first. */
export async function addVersion(
  tx: Transaction,
  { change, version, reason, changedBy }: NewVersion,
): Promise<boolean> {
  const { kind, key, content } = change
  const stored = content === null ? null : JSON.stringify(content)
  const added = await run(
    tx,
    sql`
      insert into deadlines.setting_version (kind, key, version, content, reason, changed_by)
      values (${kind}, ${key}, ${version}, ${stored}::jsonb, ${reason}, ${changedBy})
      on conflict do nothing`,
  )
  return added === 1
}

/** Versions are only added, so their number tells whether anything changed. */
export async function countVersions(tx: Transaction): Promise<number> {
  return (await one(tx, z.object({ count: z.number() }), sql`select count(*)::int from deadlines.setting_version`))
    .count
}
