import type { Aspect } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { Field } from '../../ui/field.tsx'
import type { Facts } from './case-actions.tsx'

type RateFormProps = { readonly busy: boolean; readonly send: (facts: Facts) => void }

const aspects: readonly Aspect[] = ['speed', 'manner', 'result', 'told']

/** One tap says satisfied, with a sentence or without; only who is not is asked what was wrong. */
export function RateForm({ busy, send }: RateFormProps) {
  const { words, shared } = usePreferences()
  const [unhappy, setUnhappy] = useState(false)
  const [chosen, setChosen] = useState<readonly Aspect[]>([])
  const [text, setText] = useState('')

  function toggle(aspect: Aspect) {
    setChosen((now) => (now.includes(aspect) ? now.filter((one) => one !== aspect) : [...now, aspect]))
  }

  const said = text.trim() ? { text: text.trim() } : {}
  return (
    <section>
      <h2>{words.case.yourTurn}</h2>
      <p className="hint">{words.case.oneTap}</p>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={busy}
          onClick={() => send({ type: 'confirm', ...said })}
        >
          {shared.command.confirm}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy}
          aria-expanded={unhappy}
          onClick={() => setUnhappy(true)}
        >
          {shared.command.dissatisfied}
        </button>
      </div>
      {unhappy && (
        <fieldset>
          <legend>{words.case.whichOrSay}</legend>
          {aspects.map((aspect) => (
            <label key={aspect} className="check">
              <input type="checkbox" checked={chosen.includes(aspect)} onChange={() => toggle(aspect)} />
              {shared.aspect[aspect]}
            </label>
          ))}
        </fieldset>
      )}
      <Field label={words.case.says}>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {unhappy && (
        <button
          type="button"
          className="button primary"
          disabled={busy || (chosen.length === 0 && !said.text)}
          onClick={() => send({ type: 'dissatisfied', aspects: [...chosen], ...said })}
        >
          {words.case.send}
        </button>
      )}
    </section>
  )
}
