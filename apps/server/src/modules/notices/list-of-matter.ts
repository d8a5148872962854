import type { MatterNotice } from '@ejia/contract'
import { findPersonNames } from '../accounts/index.ts'
import type { Desk } from './desk.ts'
import { readTemplates } from './read-templates.ts'
import { listOfMatter, type MatterNoticeRow } from './store/matter-notices.ts'
import { say } from './words.ts'

const mostShown = 100

/** Who was told what of a matter and what became of it; whoever asks may read the matter. */
export async function listMatterNotices(
  { database, readCity }: Pick<Desk, 'database' | 'readCity'>,
  incidentId: string,
  most: number = mostShown,
): Promise<MatterNotice[]> {
  const [found, templates, city] = await Promise.all([
    listOfMatter(database, incidentId, most),
    readTemplates(database),
    readCity(),
  ])
  const names = await findPersonNames(
    database,
    found.flatMap(({ personId, toldBy }) => [personId ?? [], toldBy ?? []].flat()),
  )
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''))
  return found.map((row) => {
    const { id, at, step, urgent, ways, undeliveredAt } = row
    const { title } = say(row, templates, city)
    const undelivered = undeliveredAt !== null
    return {
      id,
      at,
      step,
      title,
      urgent,
      person: nameOf(row.personId),
      ways,
      undelivered,
      toldOtherwise: told(row, nameOf),
    }
  })
}

function told(
  { toldAt, toldHow, toldBy }: MatterNoticeRow,
  nameOf: (id: string | null) => string | null,
): MatterNotice['toldOtherwise'] {
  return toldAt === null || toldHow === null ? null : { at: toldAt, how: toldHow, by: nameOf(toldBy) }
}
