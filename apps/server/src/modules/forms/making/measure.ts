import type { Burden } from '@ejia/contract'
import { forms as domain } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { unitsById } from '../desk.ts'
import { type ItemBook, readItems } from '../items.ts'
import { type KnownSubject, knowSubjects } from '../known.ts'
import { eachSubject, type Subject } from '../subjects.ts'

/** Enough for a figure; a city has more, and they are no different. */
const mostRecords = 2000

type Measured = { readonly burden: Burden; readonly samples: readonly KnownSubject[]; readonly items: ItemBook }

/** What a form would show and ask of the records it concerns, in its owner's area or a part of it. */
export async function measure(platform: Platform, form: domain.Form, areaCode?: string): Promise<Measured> {
  const units = await unitsById(platform)
  const items = await readItems(platform)
  const area = areaCode ?? units.get(form.ownerUnitId)?.areaCode ?? ''
  const subjects: Subject[] = []
  for await (const subject of eachSubject(platform, form, area)) {
    subjects.push(subject)
    if (subjects.length >= mostRecords) break
  }
  const known = await knowSubjects(platform, platform.database, subjects)
  const concerned = known.filter((subject) => domain.concerns(form, subject.known))
  const plans = concerned.map((subject) => domain.planFill(form, items, subject.known))
  return { burden: { ...domain.burdenOf(plans), records: concerned.length }, samples: concerned.slice(0, 5), items }
}
