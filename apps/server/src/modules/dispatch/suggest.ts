import { type accounts, dispatch as domain } from '@ejia/domain'
import type { Transaction } from '../../platform/index.ts'
import { getCategory } from './categories.ts'

export type Asked = {
  readonly areaCode: string
  readonly categoryId: string | undefined
  readonly confidential: boolean
  readonly units: readonly accounts.Unit[]
}

/** The units a dispatcher should consider for a matter, best first, each with the reason. */
export async function suggestFor(tx: Transaction, asked: Asked): Promise<domain.Suggestion[]> {
  const category = asked.categoryId === undefined ? undefined : await getCategory(tx, asked.categoryId)
  return domain.suggestUnits({ areaCode: asked.areaCode, confidential: asked.confidential, category }, asked.units)
}
