import { resident } from '@ejia/client'
import type { RegistryField, ReplyOf, registry } from '@ejia/contract'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import { AskedField } from './asked-field.tsx'

export type Member = ReplyOf<(typeof registry)['readSelfFill']>['people'][number]

type KnownPersonProps = {
  readonly member: Member
  readonly fields: readonly RegistryField[]
  readonly values: Readonly<Record<string, string>>
  readonly movedOn: string | undefined
  readonly write: (code: string, value: string) => void
  readonly leave: (on: string | undefined) => void
}

/** Somebody on record: what is known is named and not asked again. */
export function KnownPerson({ member, fields, values, movedOn, write, leave }: KnownPersonProps) {
  const { language } = usePreferences()
  const says = resident.registryWords(language)
  const known = fields.filter(({ code }) => member.known.includes(code))
  const asked = fields.filter(({ code, populations }) => !member.known.includes(code) && populations.length >= 3)
  const ask = (field: RegistryField) => (
    <AskedField
      key={field.code}
      field={field}
      value={values[field.code] ?? ''}
      change={(value) => write(field.code, value)}
    />
  )
  return (
    <fieldset className="card">
      <legend>
        <strong>{member.name}</strong>
      </legend>
      {known.length > 0 && <p className="hint">{says.known(known.map(({ name }) => name[language]).join('、'))}</p>}
      {movedOn === undefined && (
        <>
          {asked.length === 0 && <p>{says.nothingMissing}</p>}
          {asked.map(ask)}
          <details>
            <summary>{says.changed}</summary>
            {known.map(ask)}
          </details>
        </>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={movedOn !== undefined}
          onChange={(event) => leave(event.target.checked ? resident.today() : undefined)}
        />
        <span>{says.moved}</span>
      </label>
      {movedOn !== undefined && (
        <Field label={says.movedOn}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={resident.today()}
              value={movedOn}
              onChange={(event) => leave(event.target.value || resident.today())}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
