import type { OrganisationView } from '@ejia/contract'
import type { registry } from '@ejia/domain'
import { maskShown } from '../people/view-resident.ts'

/** An organisation as every screen shows it. */
export function viewOrganisation(
  { id, version, kind, values }: registry.Organisation,
  { switchedOn }: registry.Rules,
): OrganisationView {
  const { orgName: name = '', creditCode = null, ...others } = values
  return { id, version, kind, name, creditCode, values: maskShown(others, switchedOn), known: Object.keys(values) }
}
