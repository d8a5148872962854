import type { ResidentView } from '@ejia/contract'
import { relationOf, useSays } from '../use-says.ts'

/** What may be seen of somebody without a reason. */
export function ResidentLine({ person }: { readonly person: ResidentView }) {
  const says = useSays()
  const { relation, population, sex, birthYear, phone, idCard, values } = person
  const { nationality, documentNumber } = values
  const parts = [
    relationOf(relation, says),
    says.population[population],
    nationality ?? '',
    sex === null ? '' : says.sex[sex],
    birthYear === null ? '' : `${says.born} ${birthYear}`,
    phone === null ? '' : `${says.phone} ${phone}`,
    idCard === null ? '' : `${says.idCard} ${idCard}`,
    documentNumber === undefined ? '' : `${says.document} ${documentNumber}`,
  ]
  return <span className="quiet">{parts.filter((part) => part !== '').join(' · ')}</span>
}
