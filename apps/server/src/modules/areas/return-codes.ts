import type { areas as domain } from '@ejia/domain'
import type { Transaction } from '../../platform/index.ts'
import { shortNameOf } from './short-name.ts'
import { listAllAreas, moveGround, raiseRevision, writeAreas } from './store.ts'

/** Areas that a list ended are there again as if they had never ended; those it opened end on that day. */
export async function takeBackCodes(tx: Transaction, plan: domain.TakeBackPlan, on: string): Promise<void> {
  await raiseRevision(tx)
  const known = new Map((await listAllAreas(tx)).map((area) => [area.code, area]))
  const written = [
    ...plan.ended.map(({ code }) => ({ code, give: { validTo: on } })),
    ...plan.reopened.map(({ code }) => ({ code, give: { validTo: null } })),
    ...plan.renamed.map(({ code, name }) => ({ code, give: { name, shortName: shortNameOf(name) } })),
  ].flatMap(({ code, give }) => {
    const area = known.get(code)
    return area ? [{ ...area, ...give }] : []
  })
  await writeAreas(
    tx,
    written.map((area) => (area.validTo === on && area.validFrom > on ? { ...area, validTo: area.validFrom } : area)),
  )
  await moveGround(tx, plan.moved)
}
