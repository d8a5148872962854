import type { ComponentProps } from 'react'
import { Field } from './field.tsx'

type TextLineProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'className'> & {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly optional?: boolean | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

export function TextLine({ label, value, change, optional, hint, error, ...rest }: TextLineProps) {
  return (
    <Field label={label} optional={optional} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          className="input"
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}
