import { api, type ResponsibilityView } from '@ejia/contract'
import { type Column, type Platform, type Route, route } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listCategories } from '../categories.ts'
import { type SheetColumn, sheetColumns } from './sheet-columns.ts'
import { listResponsibilities } from './view-responsibilities.ts'

const widths: Readonly<Record<SheetColumn, number>> = {
  unit: 24,
  matter: 30,
  categories: 20,
  basis: 50,
  areas: 20,
  scope: 30,
  coUnits: 30,
}

/** The list in the columns that can be read again; with nothing in it, an empty form. */
export function exportResponsibilitiesRoute(platform: Platform): Route {
  return route(api.exportResponsibilities, async ({ input: { body: filter }, caller: { actor }, reply }) => {
    const { database } = platform
    const { text = '' } = filter
    const [all, categories] = await Promise.all([listResponsibilities(database), listCategories(database)])
    const columns = columnsOf((id) => categories.find((one) => one.id === id)?.name.zh ?? id)
    const rows = all.filter(({ unit, content }) => `${unit.name}${content.matter}${content.basis}`.includes(text))
    const about = { actor, subject: 'responsibilities', facts: { filter }, name: '权责清单' }
    return handOutList(platform, reply, { ...about, columns, rows })
  })
}

function columnsOf(category: (id: string) => string): Column<ResponsibilityView>[] {
  const column = (of: SheetColumn, cell: Column<ResponsibilityView>['cell']) => ({
    header: sheetColumns[of][0],
    width: widths[of],
    cell,
  })
  return [
    column('unit', ({ unit }) => unit.name),
    column('matter', ({ content }) => content.matter),
    column('categories', ({ content }) => content.categoryIds.map(category).join('、')),
    column('basis', ({ content }) => content.basis),
    // Many grids share a name, and the reader takes none that two share.
    column('areas', ({ areas }) => areas.map(({ code }) => code).join('、')),
    column('scope', ({ content }) => content.scope ?? ''),
    column('coUnits', ({ coUnits }) => coUnits.map(({ name }) => name).join('、')),
  ]
}
