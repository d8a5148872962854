import { resident } from '@ejia/client'
import type { RegistryField } from '@ejia/contract'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import { AskedField } from './asked-field.tsx'

type AddedPersonProps = {
  readonly index: number
  readonly person: resident.NewPerson
  readonly fields: readonly RegistryField[]
  readonly change: (person: resident.NewPerson) => void
  readonly remove: () => void
  readonly tried: boolean
}

/** Somebody new: the name is needed, everything else may be left out. */
export function AddedPerson({ index, person, fields, change, remove, tried }: AddedPersonProps) {
  const { language } = usePreferences()
  const says = resident.registryWords(language)
  const population = person.isRegistered ? 'registered' : 'floating'
  const asked = fields.filter(({ populations }) => populations.includes(population))
  return (
    <fieldset className="card">
      <legend>
        <strong>{says.newPerson(index)}</strong>
      </legend>
      <Field label={says.relation}>
        {(control) => (
          <select
            {...control}
            value={person.relation}
            onChange={(event) => change({ ...person, relation: event.target.value })}
          >
            {resident.relationOrder.map((code) => (
              <option key={code} value={code}>
                {says.relations[code]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={says.registeredHere}>
        {(control) => (
          <select
            {...control}
            value={person.isRegistered ? 'yes' : 'no'}
            onChange={(event) => change({ ...person, isRegistered: event.target.value === 'yes' })}
          >
            <option value="no">{says.no}</option>
            <option value="yes">{says.yes}</option>
          </select>
        )}
      </Field>
      <Field label={says.since}>
        {(control) => (
          <input
            {...control}
            type="date"
            max={resident.today()}
            value={person.since}
            onChange={(event) => change({ ...person, since: event.target.value })}
          />
        )}
      </Field>
      {asked.map((field) => {
        const isName = field.code === 'name'
        const value = person.values[field.code] ?? ''
        return (
          <AskedField
            key={field.code}
            field={field}
            needed={isName}
            value={value}
            change={(next) => change({ ...person, values: { ...person.values, [field.code]: next } })}
            error={isName && tried && value.trim() === '' ? says.needName : undefined}
          />
        )
      })}
      <button type="button" className="button plain" onClick={remove}>
        {says.removePerson}
      </button>
    </fieldset>
  )
}
