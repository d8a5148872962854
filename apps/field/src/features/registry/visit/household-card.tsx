import type { HouseholdView, RegistryChange, ResidentView } from '@ejia/contract'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../words/language.ts'
import { relationWords } from './change-words.ts'

type HouseholdCardProps = {
  readonly household: HouseholdView
  /** What was noted just now, and what waits to be sent. */
  readonly noted: readonly RegistryChange[]
  readonly waiting: readonly RegistryChange[]
  readonly open: (resident: ResidentView) => void
  readonly askThemselves: () => void
}

/** Who lives here, as it is known: shown, never asked again. */
export function HouseholdCard({ household, noted, waiting, open, askThemselves }: HouseholdCardProps) {
  const says = useWords().registry
  return (
    <section className="card household" aria-label={says.household[household.kind]}>
      <h2>{says.household[household.kind]}</h2>
      <ul className="rows">
        {household.people.map((resident) => (
          <ResidentRow
            key={resident.id}
            resident={resident}
            noted={findAbout(noted, resident.id)}
            waiting={findAbout(waiting, resident.id)}
            open={() => open(resident)}
          />
        ))}
      </ul>
      <Button onClick={askThemselves}>{says.selfFill}</Button>
    </section>
  )
}

type ResidentRowProps = {
  readonly resident: ResidentView
  readonly noted: RegistryChange | undefined
  readonly waiting: RegistryChange | undefined
  readonly open: () => void
}

function ResidentRow({ resident, noted, waiting, open }: ResidentRowProps) {
  const words = useWords()
  const says = words.registry
  const { name, relation, sex, birthYear, phone, idCard, population, values } = resident
  const { nationality, documentNumber } = values
  const leaves = [noted, waiting].some((change) => change !== undefined && change.type !== 'correct')
  const about = [
    relationWords(relation, words),
    sex === null ? undefined : says.sex[sex],
    birthYear === null ? undefined : says.born(birthYear),
    says.population[population],
    nationality,
  ]
  return (
    <li>
      <button
        type="button"
        className={`row resident${leaves ? ' resident-gone' : ''}`}
        disabled={waiting !== undefined}
        onClick={open}
      >
        <span>
          <strong>{name}</strong>
          <small>{about.filter((part) => part !== undefined).join(' · ')}</small>
          <small>{phone === null ? says.noPhone : `${says.phone} ${phone}`}</small>
          {idCard !== null && (
            <small>
              {says.idCard} {idCard}
            </small>
          )}
          {documentNumber !== undefined && (
            <small>
              {says.document} {documentNumber}
            </small>
          )}
        </span>
        {noted && <span className="tag tag-suspended">{says.pending}</span>}
        {waiting && <span className="tag">{says.waiting}</span>}
        {!noted && !waiting && <Icon name="next" />}
      </button>
    </li>
  )
}

function findAbout(changes: readonly RegistryChange[], personId: string): RegistryChange | undefined {
  return changes.find((change) => 'personId' in change && change.personId === personId)
}
