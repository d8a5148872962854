import type { OrganisationView } from '@ejia/contract'
import { useSays } from '../use-says.ts'

/** What may be seen of an organisation without a reason. */
export function OrganisationLine({ organisation }: { readonly organisation: OrganisationView }) {
  const says = useSays()
  const { kind, creditCode, values } = organisation
  const parts = [
    says.organisationKind[kind],
    values['enterpriseKind'] ?? values['socialKind'],
    creditCode ?? says.noCreditCode,
    contactOf(organisation),
  ]
  return <span className="quiet">{parts.filter(Boolean).join(' · ')}</span>
}

/** Who stands for it, masked. */
export function contactOf({ values }: OrganisationView): string {
  const name = values['principalName'] ?? values['legalPersonName']
  const phone = values['principalPhone'] ?? values['orgPhone']
  return [name, phone].filter((part) => part !== undefined).join(' ')
}
