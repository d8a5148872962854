import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { areas as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { recordAudit, transaction } from '../../platform/index.ts'
import { cityDate, currentAtlas } from './current-atlas.ts'
import { refreshRegister } from './current-register.ts'
import { shortNameOf } from './short-name.ts'
import { type Area, raiseRevision, storedLevels, writeAreas } from './store.ts'

type Import = InputOf<typeof api.importAreas>['body'] & { readonly personId: string }
type Given = Import['areas'][number]

/** All or nothing: one wrong code or one missing parent, and nothing is written. */
export async function importAreas(
  database: Pool,
  { areas, personId }: Import,
): Promise<ReplyOf<typeof api.importAreas>> {
  const { byCode } = await currentAtlas(database)
  const today = cityDate(new Date())
  const given = [...new Map(areas.map((area) => asStored(area, today)).map((area) => [area.code, area])).values()]
  const codes = new Set([...byCode.keys(), ...given.map(({ code }) => code)])
  const rows = given.map((area) => ({ ...area, parentCode: findParent(area, codes), ...keptDates(area, byCode) }))
  const written = await transaction(database, async (tx) => {
    await raiseRevision(tx)
    const done = await writeAreas(tx, rows)
    await recordAudit(tx, { action: 'areas.imported', personId, facts: { areas: done.length } })
    return done
  })
  await refreshRegister(database)
  const added = written.filter((row) => row.added).length
  return { added, changed: written.length - added }
}

type Dated = Omit<Area, 'parentCode'> & { readonly isDated: boolean }

function asStored({ code: text, name, validFrom, validTo }: Given, today: string): Dated {
  const code = domain.parseAreaCode(text)
  const level = storedLevels.find((one) => code !== undefined && one === domain.findLevel(code))
  const isBackwards = validTo !== undefined && validTo <= (validFrom ?? today)
  if (code === undefined || level === undefined || isBackwards) throw new Refusal('area.code-invalid', { code: text })
  return {
    code,
    name,
    level,
    shortName: shortNameOf(name),
    validFrom: validFrom ?? today,
    validTo: validTo ?? null,
    isDated: validFrom !== undefined,
  }
}

function findParent({ code, level }: Dated, codes: ReadonlySet<string>): string | null {
  if (level === 'city') return null
  const parent = domain.findParentCode(code)
  if (parent === undefined || !codes.has(parent)) throw new Refusal('area.parent-missing', { code })
  return parent
}

/** An area that is only renamed keeps the day it began. */
function keptDates({ code, isDated, validFrom }: Dated, known: ReadonlyMap<string, Area>): { validFrom: string } {
  return { validFrom: isDated ? validFrom : (known.get(code)?.validFrom ?? validFrom) }
}
