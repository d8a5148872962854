import { resident } from '@ejia/client'
import type { RegistryField } from '@ejia/contract'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'

type AskedFieldProps = {
  readonly field: RegistryField
  readonly value: string
  readonly change: (value: string) => void
  readonly needed?: boolean
  readonly error?: string | undefined
}

/** One thing that is asked, and why. */
export function AskedField({ field, value, change, needed = false, error }: AskedFieldProps) {
  const { language } = usePreferences()
  const says = resident.registryWords(language)
  const known: Readonly<Record<string, string>> = says.why
  const why = known[field.code] ?? (field.legalBasis === null ? '' : says.basis(field.legalBasis))
  const label = needed ? field.name[language] : `${field.name[language]}（${says.optional}）`
  return (
    <Field label={label} hint={why} error={error}>
      {(control) =>
        field.type === 'code' ? (
          <select {...control} value={value} onChange={(event) => change(event.target.value)}>
            <option value="">—</option>
            {field.choices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            type={field.type === 'date' ? 'date' : field.type === 'phone' ? 'tel' : 'text'}
            inputMode={field.type === 'number' || field.type === 'area' ? 'numeric' : undefined}
            autoComplete="off"
            maxLength={field.type === 'phone' ? 20 : field.length}
            value={value}
            onChange={(event) => change(event.target.value)}
          />
        )
      }
    </Field>
  )
}
