import { Field } from './field.tsx'

type SelectLineProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly change: (value: string) => void
  readonly optional?: boolean | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** One of many, through the phone's own wheel. */
export function SelectLine({ value, options, change, ...field }: SelectLineProps) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => change(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
