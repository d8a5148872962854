import { Refusal } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { raiseGrids } from '../store/changes.ts'
import { moveCodes, wouldClash } from '../store/moves.ts'

/** Buildings and people follow the codes of their grids; refused where a community would have two of one name. */
export async function moveToCodes(tx: Transaction, moved: ReadonlyMap<string, string>): Promise<void> {
  if (await wouldClash(tx, moved)) throw new Refusal('codes.same-building')
  await moveCodes(tx, moved)
  await raiseGrids(
    tx,
    [...moved].flat().filter((code) => code.length === 15),
  )
}
