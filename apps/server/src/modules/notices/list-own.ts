import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { readCursor, writeCursor } from './cursor.ts'
import type { Desk } from './desk.ts'
import { readTemplates } from './read-templates.ts'
import { listOwnNotices } from './store/notices.ts'
import { say } from './words.ts'

type Query = InputOf<typeof api.listOwnNotices>['query']

/** What somebody was told, in the words in which they were told. */
export async function listOwn(
  { database, readCity }: Pick<Desk, 'database' | 'readCity'>,
  personId: string,
  { cursor, limit }: Query,
): Promise<ReplyOf<typeof api.listOwnNotices>> {
  const before = cursor === undefined ? undefined : readCursor(cursor)
  const found = await listOwnNotices(database, personId, { before, limit: limit + 1 })
  const page = found.slice(0, limit)
  const templates = await readTemplates(database)
  const city = await readCity()
  const last = page.at(-1)
  return {
    items: page.map(({ exactAt: _, facts, ...notice }) => ({
      ...notice,
      ...say({ ...notice, facts }, templates, city),
      dueAt: facts.dueAt ?? null,
    })),
    nextCursor: found.length > limit && last ? writeCursor({ at: last.exactAt, id: last.id }) : null,
  }
}
