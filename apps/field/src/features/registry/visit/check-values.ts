import type { RegistryField } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { now } from '../../../device/clock.ts'
import { toLocalInput } from '../../../words/when.ts'
import type { Written } from './value-field.tsx'

/** The day on the wall of the city. */
export function todayHere(): string {
  return toLocalInput(new Date(now()).toISOString()).slice(0, 10)
}

/** What is wrong, by field; the same rules as on the server, so that a slip shows at the door and not in the evening. */
export function findFaults(written: Written, fields: readonly RegistryField[]): Readonly<Record<string, string>> {
  const switchedOn = new Set(fields.filter(({ on }) => on).map(({ code }) => code))
  const { faults } = registry.readValues('person', written, { switchedOn, today: todayHere() })
  return Object.fromEntries(faults.map(({ field, fault }) => [field, fault]))
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
