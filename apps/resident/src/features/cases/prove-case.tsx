import { explain } from '@ejia/client'
import { cases } from '@ejia/contract'
import { type FormEvent, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import type { Proof } from '../../pages/case-page.tsx'
import { Field } from '../../ui/field.tsx'

type ProveCaseProps = { readonly caseCode: string; readonly proved: (proof: Proof) => void }

/** On another phone: the last digits of the number left with the report. */
export function ProveCase({ caseCode, proved }: ProveCaseProps) {
  const { words, language } = usePreferences()
  const [phoneTail, setPhoneTail] = useState('')
  const [problem, setProblem] = useState('')

  async function prove(event: FormEvent) {
    event.preventDefault()
    try {
      await call(cases.getCase, { params: { caseCode }, query: { phoneTail } })
      proved({ phoneTail })
    } catch (error) {
      setProblem(explain(error, language))
    }
  }

  return (
    <details className="card">
      <summary>{words.case.prove}</summary>
      <form onSubmit={(event) => void prove(event)}>
        <p className="hint">{words.case.proveHint}</p>
        <Field label={words.case.tail} error={problem || undefined}>
          {(field) => (
            <input
              {...field}
              inputMode="numeric"
              pattern="\d{4}"
              maxLength={4}
              required
              autoComplete="off"
              value={phoneTail}
              onChange={(event) => setPhoneTail(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button">
          {words.case.proveButton}
        </button>
      </form>
    </details>
  )
}
