import sql, { raw, type Sql } from 'sql-template-tag'
import * as z from 'zod/mini'
import { type AuditEntry, recordAudit } from './audit.ts'
import { maybeOne, one, rows, run, type Transaction } from './database.ts'

export interface SettingId {
  readonly kind: string
  readonly key: string
}

const Row = z.object({
  kind: z.string(),
  key: z.string(),
  /** Null takes the setting back to what holds where nobody sets anything. */
  content: z.unknown(),
  version: z.number(),
  reason: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
})
type StoredSetting = z.output<typeof Row>

type NextVersion = SettingId &
  Pick<StoredSetting, 'content' | 'reason' | 'changedBy'> & {
    readonly expectedVersion: number
    readonly action: AuditEntry['action']
  }

/**
 * Settings as versions that are only ever added, in a table of the module that keeps them (see `deadlines.setting_version`
 * for its columns): the newest of a kind and key holds, and an older one can be put back.
 */
export function settingVersionsIn<Setting>(table: string, read: (stored: StoredSetting) => Setting) {
  const place = raw(table)
  const columns = raw('kind, key, content, version, reason, changed_by, changed_at')
  const stored = z.pipe(Row, z.transform(read))
  const ofOne = ({ kind, key }: SettingId) => sql`where kind = ${kind} and key = ${key}`
  const select = (rest: Sql) => sql`select ${columns} from ${place} ${rest}`
  const newest = (id: SettingId) => select(sql`${ofOne(id)} order by version desc limit 1`)
  return {
    /** What holds now, of each setting that was ever changed; of one kind where a table keeps several apart. */
    listCurrent: (tx: Transaction, kind?: string): Promise<Setting[]> =>
      rows(
        tx,
        stored,
        sql`
          select distinct on (kind, key) ${columns} from ${place}
          where ${kind ?? null}::text is null or kind = ${kind ?? null}
          order by kind, key, version desc`,
      ),
    /** Newest first. */
    listVersions: (tx: Transaction, id: SettingId): Promise<Setting[]> =>
      rows(tx, stored, select(sql`${ofOne(id)} order by version desc`)),
    findNewest: (tx: Transaction, id: SettingId): Promise<Setting | undefined> => maybeOne(tx, stored, newest(id)),
    findVersion: (tx: Transaction, id: SettingId & { readonly version: number }): Promise<Setting | undefined> =>
      maybeOne(tx, stored, select(sql`${ofOne(id)} and version = ${id.version}`)),
    /** Adds a version, audited with what was there before, and answers its number; nothing where somebody was faster. */
    async addNext(tx: Transaction, next: NextVersion): Promise<number | undefined> {
      const before = await maybeOne(tx, Row, newest(next))
      const version = next.expectedVersion + 1
      if ((before?.version ?? 0) !== next.expectedVersion) return undefined
      const { kind, key, content, reason, changedBy } = next
      const added = await run(
        tx,
        sql`
          insert into ${place} (kind, key, version, content, reason, changed_by)
          values (${kind}, ${key}, ${version}, ${content === null ? null : JSON.stringify(content)}::jsonb, ${reason},
            ${changedBy})
          on conflict do nothing`,
      )
      if (added === 0) return undefined
      const facts = { version, reason, before: before?.content ?? null, after: content }
      await recordAudit(tx, { action: next.action, personId: changedBy, subject: `${kind} ${key}`, facts })
      return version
    },
    /** Versions are only added, so their number tells whether anything changed. */
    async countVersions(tx: Transaction): Promise<number> {
      return (await one(tx, z.object({ count: z.number() }), sql`select count(*)::int from ${place}`)).count
    },
  }
}
