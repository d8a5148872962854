import { registry } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { rulesNow } from '../desk.ts'
import { listByIdentity } from '../store/people.ts'
import { indexesOf } from './sealed-person.ts'

type Found = {
  readonly people: readonly { readonly id: string; readonly gridCode: string }[]
  /** Those that are no id card numbers. */
  readonly wrong: readonly string[]
}

/** Who is known by these numbers; for those who answer for asking. */
export async function findPeopleByIdCards(
  { database, vault }: Pick<Platform, 'database' | 'vault'>,
  numbers: readonly string[],
): Promise<Found> {
  const { today } = await rulesNow(database)
  const read = numbers.map((number) => ({ number, card: registry.parseIdCard(number, today) }))
  const indexes = read.flatMap(({ card }) =>
    typeof card === 'object' ? [...indexesOf(vault, 'identity', card.number)] : [],
  )
  const people = await listByIdentity(database, indexes)
  return {
    people: people.filter(({ status }) => status !== 'merged').map(({ id, gridCode }) => ({ id, gridCode })),
    wrong: read.filter(({ card }) => typeof card !== 'object').map(({ number }) => number),
  }
}
