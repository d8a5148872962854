import type { Platform, Transaction } from '../../platform/index.ts'
import { listUnitsIn, returnUnits } from '../accounts/index.ts'
import { listStandingIn, returnStanding } from '../areas/index.ts'
import { listOpenIn } from '../incidents/index.ts'
import type { Trace } from './code-list-store.ts'
import type { Returning } from './moved-areas.ts'

/**
 * What stands or lies under the very codes that go into one which others bear too, by its id: there the codes alone
 * would not say what returns.
 */
export async function readShared(
  platform: Platform,
  tx: Transaction,
  merged: ReadonlyMap<string, string>,
): Promise<Pick<Trace, 'units' | 'ground' | 'matters'>> {
  const codes = [...merged.keys()]
  const [units, ground, matters] = await Promise.all([
    listUnitsIn(tx, codes),
    listStandingIn(tx, codes),
    listMattersIn(platform, codes),
  ])
  const back = (standing: readonly { readonly id: string; readonly areaCode: string }[]): Returning[] =>
    standing.flatMap(({ id, areaCode }) => {
      const from = merged.get(areaCode)
      return from === undefined ? [] : [{ id, from, to: areaCode }]
    })
  return { units: back(units), ground: back(ground), matters: back(matters) }
}

/** The areas of a list where something is that neither goes back by its code nor is remembered. */
export async function findInUse(platform: Platform, tx: Transaction, trace: Trace): Promise<ReadonlySet<string>> {
  const [units, ground, matters] = await Promise.all([
    listUnitsIn(tx, trace.opened),
    listStandingIn(tx, trace.opened),
    listMattersIn(platform, trace.opened),
  ])
  const known = new Set([...trace.units, ...trace.ground, ...trace.matters].map(({ id }) => id))
  const others = [...units, ...ground, ...matters].filter(({ id }) => !known.has(id))
  return new Set(others.map(({ areaCode }) => areaCode))
}

/** Open matters that lie in these very areas. */
async function listMattersIn(platform: Platform, codes: readonly string[]) {
  const wanted = new Set(codes)
  const widest = codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)))
  const found = await Promise.all(widest.map((code) => listOpenIn(platform, code)))
  return found
    .flat()
    .map(({ id, place: { areaCode } }) => ({ id, areaCode }))
    .filter(({ areaCode }) => wanted.has(areaCode))
}

export async function returnShared(tx: Transaction, { units, ground }: Trace): Promise<void> {
  await returnUnits(tx, units)
  await returnStanding(tx, ground)
}
