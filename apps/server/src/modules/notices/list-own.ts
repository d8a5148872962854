import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import { readTemplates } from './read-templates.ts'
import { listOwnNotices, type OwnNotice } from './store/notices.ts'
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
    nextCursor: found.length > limit && last ? writeCursor(last) : null,
  }
}

const Place = z.tuple([z.string(), z.uuid()])

function writeCursor({ exactAt, id }: OwnNotice): string {
  return Buffer.from(JSON.stringify([exactAt, id])).toString('base64url')
}

function readCursor(text: string): { at: string; id: string } {
  try {
    const [at, id] = Place.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return { at, id }
  } catch {
    throw new Refusal('input.invalid', { field: 'query.cursor' })
  }
}
