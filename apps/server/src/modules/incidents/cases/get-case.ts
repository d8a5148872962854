import { Refusal } from '@ejia/domain'
import { readCaseCode } from '../case-code.ts'
import type { Desk } from '../desk.ts'
import { findIdByCaseCode, findIncident, type Loaded } from '../store/load.ts'

/** The matter behind a case code, however it was typed. */
export async function getCase({ database }: Pick<Desk, 'database'>, typed: string): Promise<Loaded> {
  const caseCode = readCaseCode(typed)
  const id = caseCode === undefined ? undefined : await findIdByCaseCode(database, caseCode)
  const loaded = id === undefined ? undefined : await findIncident(database, id)
  if (!loaded) throw new Refusal('case.not-found')
  return loaded
}
