import { Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { homeOf, type KnownSubject, knowSubjects, type Subject, subjectsIn } from '../../forms/index.ts'
import { eachRoomRecord, readPersonRecords } from '../../registry/index.ts'
import type { StoredGrant } from '../store/grants.ts'

/** Whole buildings, so that a place to go on from is a building's id. */
const fullPage = 50

export type GrantPage = { readonly people: readonly KnownSubject[]; readonly nextCursor: string | null }

/** The people of a grant who live in its area now, from a cursor on. */
export function pageOf(platform: Platform, grant: StoredGrant, cursor: string | undefined): Promise<GrantPage> {
  return grant.personIds === null ? pageOfArea(platform, grant, cursor) : pageOfList(platform, grant, cursor)
}

/** All of them, a page in memory at a time. */
export async function* everyone(platform: Platform, grant: StoredGrant): AsyncGenerator<KnownSubject> {
  let cursor: string | null | undefined
  do {
    const page: GrantPage = await pageOf(platform, grant, cursor ?? undefined)
    yield* page.people
    cursor = page.nextCursor
  } while (cursor !== null)
}

/** By the id each was asked under; whom the grant does not reach, or who lives there no more, is not among them. */
export async function findGranted(
  platform: Platform,
  { areaCode, personIds }: Pick<StoredGrant, 'areaCode' | 'personIds'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownSubject>> {
  const { database } = platform
  const reached = ids.filter((id) => personIds?.includes(id) ?? true)
  const found = [...(await readPersonRecords(platform, database, reached))].filter(([, { record }]) =>
    record.gridCode.startsWith(areaCode),
  )
  const subjects = found.map(([, { personId, record }]) => ({
    id: personId,
    kind: 'person' as const,
    record: homeOf(record),
  }))
  const known = await knowSubjects(platform, database, subjects)
  return new Map(found.flatMap(([asked], at) => (known[at] ? [[asked, known[at]]] : [])))
}

async function pageOfArea(
  platform: Platform,
  { areaCode }: StoredGrant,
  cursor: string | undefined,
): Promise<GrantPage> {
  const subjects: Subject[] = []
  let building: string | undefined
  for await (const record of eachRoomRecord(platform, areaCode, cursor)) {
    if (building !== undefined && record.buildingId !== building && subjects.length >= fullPage)
      return { people: await knowSubjects(platform, platform.database, subjects), nextCursor: building }
    building = record.buildingId
    subjects.push(...subjectsIn({ subject: 'person' }, homeOf(record)))
  }
  return { people: await knowSubjects(platform, platform.database, subjects), nextCursor: null }
}

async function pageOfList(platform: Platform, grant: StoredGrant, cursor: string | undefined): Promise<GrantPage> {
  const ids = grant.personIds ?? []
  const from = Number(cursor ?? 0)
  if (!Number.isInteger(from) || from < 0) throw new Refusal('input.invalid', { field: 'query.cursor' })
  const found = await findGranted(platform, grant, ids.slice(from, from + fullPage))
  const next = from + fullPage
  return { people: [...found.values()], nextCursor: next < ids.length ? String(next) : null }
}
