import type { ResidentView } from '@ejia/contract'
import { registry } from '@ejia/domain'

/** A person as every screen shows them. */
export function viewResident(resident: registry.Resident, { today, switchedOn }: registry.Rules): ResidentView {
  const { id, version, relation, population, since, values } = resident
  const { name, idCard, phone, ...others } = values
  const { sex, birthOn } = registry.derivedValues(values, today)
  return {
    id,
    version,
    name: registry.maskName(name ?? ''),
    relation,
    population,
    sex: sex === '1' ? 'male' : sex === '2' ? 'female' : null,
    birthYear: birthOn === undefined ? null : Number(birthOn.slice(0, 4)),
    idCard: idCard === undefined ? null : registry.maskValue('idCard', idCard),
    phone: phone === undefined ? null : registry.maskValue('phone', phone),
    since: since ?? null,
    values: maskShown(others, switchedOn),
    known: [...Object.keys(values), ...(sex === undefined ? [] : ['sex', 'birthOn'])],
  }
}

/** Masked; what was collected while its field was on stays sealed and out of sight once it is off. */
export function maskShown(values: registry.Values, switchedOn: ReadonlySet<string>): Record<string, string> {
  const shown = Object.entries(values).filter(([code]) => {
    const field = registry.findField(code)
    return field !== undefined && registry.isOn(field, switchedOn)
  })
  return registry.maskValues(Object.fromEntries(shown))
}
