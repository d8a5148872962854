import { Field } from './field.tsx'

type TextBoxProps = {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly maxLength: number
  readonly rows?: number
  readonly optional?: boolean | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly phrases?: readonly string[] | undefined
  readonly phrasesLabel?: string | undefined
}

/** Several lines of text, with ready phrases to tap where most people write the same. */
export function TextBox({ value, change, maxLength, rows = 3, phrases, phrasesLabel, ...field }: TextBoxProps) {
  return (
    <Field {...field}>
      {(control) => (
        <>
          <textarea
            {...control}
            className="input"
            rows={rows}
            maxLength={maxLength}
            value={value}
            onChange={(event) => change(event.target.value)}
          />
          {phrases && (
            <ul className="phrases" aria-label={phrasesLabel}>
              {phrases.map((phrase) => (
                <li key={phrase}>
                  <button type="button" className="phrase" onClick={() => change(joined(value, phrase, phrases))}>
                    {phrase}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  )
}

/** A phrase replaces another phrase, and is added to what somebody wrote. */
function joined(value: string, phrase: string, phrases: readonly string[]): string {
  const written = value.trim()
  if (written === '' || phrases.includes(written)) return phrase
  return written.includes(phrase) ? value : `${written} ${phrase}`
}
