import { explain } from '@ejia/client'
import { cases } from '@ejia/contract'
import { type FormEvent, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import type { Proof } from '../../pages/case-page.tsx'
import { Field } from '../../ui/field.tsx'

type ProveCaseProps = {
  readonly caseCode: string
  readonly proved: (proof: Proof) => void
  /** Of a tip-off: nothing is shown without proof, and the key may be the only one. */
  readonly withKey?: boolean
}

/** On another phone: the last digits of the number left with the report. */
export function ProveCase({ caseCode, proved, withKey = false }: ProveCaseProps) {
  const { words, language } = usePreferences()
  const [phoneTail, setPhoneTail] = useState('')
  const [followKey, setFollowKey] = useState('')
  const [problem, setProblem] = useState('')

  async function prove(event: FormEvent) {
    event.preventDefault()
    const shown = followKey.trim() === '' ? { phoneTail } : { followKey: followKey.trim() }
    try {
      await call(cases.getCase, { params: { caseCode }, query: shown })
      proved(shown)
    } catch (error) {
      setProblem(explain(error, language))
    }
  }

  return (
    <details className="card" open={withKey}>
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
              required={followKey === ''}
              autoComplete="off"
              value={phoneTail}
              onChange={(event) => setPhoneTail(event.target.value)}
            />
          )}
        </Field>
        {withKey && (
          <Field label={words.case.byKey}>
            {(field) => (
              <input
                {...field}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={followKey}
                onChange={(event) => setFollowKey(event.target.value)}
              />
            )}
          </Field>
        )}
        <button type="submit" className="button">
          {words.case.proveButton}
        </button>
      </form>
    </details>
  )
}
