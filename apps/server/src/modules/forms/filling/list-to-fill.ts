import type { FormToFill } from '@ejia/contract'
import { forms as domain } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { registryRules } from '../../registry/index.ts'
import { listOpenEntries } from '../../tasks/index.ts'
import { type By, refOf, unitsById } from '../desk.ts'
import { readItems, viewItem } from '../items.ts'
import { touchesArea } from '../scope.ts'
import { formVersions } from '../store/forms.ts'

/** In force today; to a grid worker only what a task asks for, to others what belongs to their area or department. */
export async function listFormsToFill(platform: Platform, by: By): Promise<FormToFill[]> {
  const { database } = platform
  const [current, units, items, open, { today }] = await Promise.all([
    formVersions.listCurrent(database, 'form'),
    unitsById(platform),
    readItems(platform),
    listOpenEntries(platform, by),
    registryRules(database),
  ])
  return current
    .flatMap(({ key, version, form }) => {
      if (!form || domain.stateOfForm(form, today) !== 'valid') return []
      const tasks = open
        .filter(({ entryKey }) => entryKey === form.catalogueKey)
        .map(({ id, gridCode, dueOn }) => ({ id, gridCode, dueOn }))
      const ownerArea = units.get(form.ownerUnitId)?.areaCode
      if (tasks.length === 0 && !touchesArea(by, { ownerUnitId: form.ownerUnitId, ownerArea })) return []
      const named = [...new Set(form.fields.flatMap(({ item }) => (item === undefined ? [] : [item])))]
      return [
        {
          key,
          version,
          form,
          owner: refOf(units, form.ownerUnitId),
          items: named.flatMap((code) => {
            const item = items.get(code)
            return item ? [viewItem(item, units)] : []
          }),
          tasks,
        },
      ]
    })
    .toSorted((a, b) => (a.form.title < b.form.title ? -1 : 1))
}
