import { forms as domain, Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { wasAsked } from '../../tasks/index.ts'
import { type By, type Issued, unitsById } from '../desk.ts'
import { seenMatters } from '../matters.ts'
import { mayFillAtDesk, workedGrids } from '../scope.ts'
import { formVersions } from '../store/forms.ts'
import type { Subject } from '../subjects.ts'

/** As it is in force. */
export async function getIssued({ database }: Platform, key: string): Promise<Issued> {
  const found = await formVersions.findNewest(database, { kind: 'form', key })
  if (!found) throw new Refusal('form.unknown')
  if (!found.form) throw new Refusal('form.not-in-force')
  return { key, version: found.version, form: found.form }
}

/** As it was when a phone took it along: what was filled in without signal is not lost to a newer version. */
export async function getVersion({ database }: Platform, key: string, version: number): Promise<Issued> {
  const found = await formVersions.findVersion(database, { kind: 'form', key, version })
  if (!found?.form) throw new Refusal('form.unknown')
  return { key, version, form: found.form }
}

export function checkInForce({ form }: Issued, on: string): void {
  if (domain.stateOfForm(form, on) !== 'valid') throw new Refusal('form.not-in-force')
}

/** Refuses whoever does not fill this form in there; a grid worker must have been asked through the catalogue. */
export async function checkMayFill(
  platform: Platform,
  by: By,
  { form, gridCode }: Pick<Issued, 'form'> & { readonly gridCode: string },
): Promise<void> {
  const ownerArea = (await unitsById(platform)).get(form.ownerUnitId)?.areaCode
  if (mayFillAtDesk(by, { ownerUnitId: form.ownerUnitId, ownerArea }, gridCode)) return
  if (!workedGrids(by).includes(gridCode)) throw new Refusal('form.outside-area')
  const { catalogueKey } = form
  if (catalogueKey === undefined || !(await wasAsked(platform.database, catalogueKey, gridCode)))
    throw new Refusal('form.not-asked')
}

/** The same of one record; a matter that somebody may not see is not there for them. */
export async function checkMayFillOne(
  platform: Platform,
  by: By,
  { form, subject: { id, kind, record } }: Pick<Issued, 'form'> & { readonly subject: Subject },
): Promise<void> {
  await checkMayFill(platform, by, { form, gridCode: record.gridCode })
  if (kind === 'incident' && !(await seenMatters(platform, by, [id])).has(id)) throw new Refusal('form.subject-gone')
}
