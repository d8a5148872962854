import type { OrganisationKind, OrganisationView, RegistryField } from '@ejia/contract'
import { registry } from '@ejia/domain'

/** What is asked of an organisation: what its table has and is collected. */
export function askedOf(fields: readonly RegistryField[], kind: OrganisationKind): RegistryField[] {
  return fields.filter(
    ({ subject, on, derivedFrom, tables }) =>
      subject === 'organisation' && on && derivedFrom === null && registry.suitsKind(tables, kind),
  )
}

/** As it may be seen; what is kept and hidden is stars. */
export function shownValue({ name, creditCode, values, known }: OrganisationView, code: string): string | undefined {
  const fixed: Readonly<Record<string, string | null>> = { orgName: name, creditCode }
  return fixed[code] ?? values[code] ?? (known.includes(code) ? '***' : undefined)
}

export function written(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
}
