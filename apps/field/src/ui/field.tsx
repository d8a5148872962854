import { type ReactNode, useId } from 'react'
import { useWords } from '../words/language.ts'

type FieldProps = {
  readonly label: string
  readonly optional?: boolean | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly children: (props: FieldControl) => ReactNode
}

type FieldControl = { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }

/** A label, the control it belongs to, and what is wrong with it. */
export function Field({ label, optional, hint, error, children }: FieldProps) {
  const words = useWords()
  const id = useId()
  const about = `${id}-about`
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
        {optional && <span className="field-optional">{words.app.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error !== undefined })}
      <div id={about}>
        {hint && <p className="field-hint">{hint}</p>}
        {error && <p className="field-error">{error}</p>}
      </div>
    </div>
  )
}

type FieldGroupProps = Omit<FieldProps, 'children'> & { readonly children: ReactNode }

/** The same for several controls under one heading. */
export function FieldGroup({ label, optional, hint, error, children }: FieldGroupProps) {
  const words = useWords()
  return (
    <fieldset className="field">
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional">{words.app.optional}</span>}
      </legend>
      {children}
      {hint && <p className="field-hint">{hint}</p>}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  )
}
