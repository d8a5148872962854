import type { OrganisationView, RegistryChange } from '@ejia/contract'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../words/language.ts'

type OrganisationCardProps = {
  readonly organisations: readonly OrganisationView[]
  /** What was noted just now, and what waits to be sent. */
  readonly noted: readonly RegistryChange[]
  readonly waiting: readonly RegistryChange[]
  readonly open: (organisation: OrganisationView) => void
}

/** Enterprises and social organisations that stand here. */
export function OrganisationCard({ organisations, noted, waiting, open }: OrganisationCardProps) {
  const says = useWords().registry
  if (organisations.length === 0) return null
  return (
    <section className="card household" aria-label={says.organisations}>
      <h2>{says.organisations}</h2>
      <ul className="rows">
        {organisations.map((organisation) => (
          <OrganisationRow
            key={organisation.id}
            organisation={organisation}
            noted={findAbout(noted, organisation.id)}
            waiting={findAbout(waiting, organisation.id)}
            open={() => open(organisation)}
          />
        ))}
      </ul>
    </section>
  )
}

type OrganisationRowProps = {
  readonly organisation: OrganisationView
  readonly noted: RegistryChange | undefined
  readonly waiting: RegistryChange | undefined
  readonly open: () => void
}

function OrganisationRow({ organisation, noted, waiting, open }: OrganisationRowProps) {
  const says = useWords().registry
  const { name, kind, creditCode, values } = organisation
  const leaves = [noted, waiting].some((change) => change?.type === 'organisationOut')
  const contact = [
    values['legalPersonName'] ?? values['principalName'],
    values['orgPhone'] ?? values['principalPhone'],
  ].filter((part) => part !== undefined)
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
          <small>
            {[says.organisationKind[kind], values['enterpriseKind'] ?? values['socialKind']]
              .filter(Boolean)
              .join(' · ')}
          </small>
          <small>{creditCode === null ? says.noCreditCode : `${says.creditCode} ${creditCode}`}</small>
          {contact.length > 0 && <small>{contact.join(' · ')}</small>}
        </span>
        {noted && <span className="tag tag-suspended">{says.pending}</span>}
        {waiting && <span className="tag">{says.waiting}</span>}
        {!noted && !waiting && <Icon name="next" />}
      </button>
    </li>
  )
}

function findAbout(changes: readonly RegistryChange[], organisationId: string): RegistryChange | undefined {
  return changes.find((change) => 'organisationId' in change && change.organisationId === organisationId)
}
