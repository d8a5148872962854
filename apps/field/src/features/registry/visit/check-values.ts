import type { OrganisationKind, RegistryField } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { now } from '../../../device/clock.ts'
import { toLocalInput } from '../../../words/when.ts'
import type { Written } from './value-field.tsx'

/** The day on the wall of the city. */
export function todayHere(): string {
  return toLocalInput(new Date(now()).toISOString()).slice(0, 10)
}

/** What is wrong, by field; the same rules as on the server, so that a slip shows at the door and not in the evening. */
export function findFaults(
  written: Written,
  fields: readonly RegistryField[],
  subject: 'person' | 'room' | 'organisation' = 'person',
): Readonly<Record<string, string>> {
  const switchedOn = new Set(fields.filter(({ on }) => on).map(({ code }) => code))
  const { faults } = registry.readValues(subject, written, { switchedOn, today: todayHere() })
  return Object.fromEntries(faults.map(({ field, fault }) => [field, fault]))
}

/** What can be asked of a dwelling; what is known from the building or from those who live there never is. */
export function askableOfRoom(fields: readonly RegistryField[]) {
  return fields.filter(({ subject, on, derivedFrom }) => subject === 'room' && on && derivedFrom === null)
}

/** What can be asked of an organisation: what its table has. */
export function askableOfOrganisation(fields: readonly RegistryField[], kind: OrganisationKind) {
  return fields.filter(
    ({ subject, on, derivedFrom, tables }) =>
      subject === 'organisation' && on && derivedFrom === null && registry.suitsKind(tables, kind),
  )
}

/** What can be asked of somebody of this population; what follows from other values never is. */
export function askable(fields: readonly RegistryField[], population: RegistryField['populations'][number]) {
  return fields.filter(
    ({ subject, on, derivedFrom, populations }) =>
      subject === 'person' &&
      on &&
      derivedFrom === null &&
      (populations.length === 0 || populations.includes(population)),
  )
}

/** The number of a document says nothing without its kind. */
export function kindFault({ documentKind, documentNumber }: Written): Readonly<Record<string, string>> {
  return documentNumber !== undefined && documentKind === undefined ? { documentKind: 'empty' } : {}
}

/** The same of those who stand for an organisation. */
export function cardFault(values: Written): Readonly<Record<string, string>> {
  const faults = registry.cardFaults(values, { switchedOn: new Set(), today: todayHere() })
  return Object.fromEntries(faults.map(({ field, fault }) => [field, fault]))
}
