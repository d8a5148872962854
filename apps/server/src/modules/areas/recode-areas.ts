import { areas as domain } from '@ejia/domain'
import type { Transaction } from '../../platform/index.ts'
import { cityDate } from './current-atlas.ts'
import { shortNameOf } from './short-name.ts'
import { type Area, listAllAreas, moveGround, raiseRevision, storedLevels, writeAreas } from './store.ts'

/** Every area that is or was, as the yearly list of changes is worked out over it. */
export async function listKnownAreas(tx: Transaction): Promise<domain.KnownArea[]> {
  const today = cityDate(new Date())
  return (await listAllAreas(tx)).map(({ code, name, validFrom, validTo }) => ({
    code,
    name,
    isCurrent: domain.isValidOn({ validFrom, validTo: validTo ?? undefined }, today),
  }))
}

/** Opens, renames and ends areas from a day on; ground, buildings and local names follow their code. */
export async function recodeAreas(tx: Transaction, plan: domain.CodePlan, on: string): Promise<void> {
  await raiseRevision(tx)
  const known = new Map((await listAllAreas(tx)).map((area) => [area.code, area]))
  const renamed = plan.renamed.flatMap(({ code, name }) => {
    const area = known.get(code)
    return area ? [{ ...area, name, shortName: shortNameOf(name) }] : []
  })
  const ended = plan.ended.flatMap((code) => {
    const area = known.get(code)
    return area ? [{ ...area, validTo: area.validFrom > on ? area.validFrom : on }] : []
  })
  const all = [...renamed, ...plan.opened.flatMap((one) => opened(one, on)), ...ended]
  await writeAreas(tx, [...new Map(all.map((area) => [area.code, area])).values()])
  await moveGround(tx, plan.moved)
}

function opened({ code, name }: { readonly code: string; readonly name: string }, on: string): Area[] {
  const level = storedLevels.find((one) => one === domain.findLevel(code))
  if (!level) return []
  return [
    {
      code,
      name,
      shortName: level === 'grid' ? name : shortNameOf(name),
      level,
      parentCode: domain.findParentCode(code) ?? null,
      validFrom: on,
      validTo: null,
    },
  ]
}
