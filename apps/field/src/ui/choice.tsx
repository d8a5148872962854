import { useId } from 'react'
import { FieldGroup } from './field.tsx'

export type ChoiceOption<V extends string> = { readonly value: V; readonly label: string; readonly hint?: string }

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly options: readonly ChoiceOption<V>[]
  readonly value: V | null
  readonly change: (value: V) => void
  readonly optional?: boolean | undefined
  readonly error?: string | undefined
}

/** One of a few, as large rows to tap. */
export function Choice<V extends string>({ label, options, value, change, ...rest }: ChoiceProps<V>) {
  const name = useId()
  return (
    <FieldGroup label={label} {...rest}>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name={name} checked={value === option.value} onChange={() => change(option.value)} />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
