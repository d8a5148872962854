import { CallRefused, explain } from '@ejia/client'
import { type ReplyOf, registry } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { showTime } from '../../lib/time.ts'
import { registryWords } from '../../words/registry-words.ts'
import { AddedPerson } from './added-person.tsx'
import { KnownPerson } from './known-person.tsx'
import { bodyOf, emptySelfFill, isNothing, newPerson, type SelfFillDraft } from './self-fill-draft.ts'

type SelfFillFormProps = {
  readonly form: ReplyOf<(typeof registry)['readSelfFill']>
  readonly token: string
  readonly done: () => void
}

/** One page for the whole household, sent once. */
export function SelfFillForm({ form, token, done }: SelfFillFormProps) {
  const { language } = usePreferences()
  const says = registryWords(language)
  const [draft, setDraft] = useState<SelfFillDraft>(emptySelfFill)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)

  async function send(): Promise<void> {
    setTried(true)
    const body = bodyOf(draft, token)
    if (isNothing(body)) return setProblem(says.nothing)
    if (body.newPeople.some(({ values }) => values['name'] === undefined)) return setProblem(says.needName)
    setSending(true)
    try {
      await call(registry.submitSelfFill, { body })
      done()
    } catch (error) {
      setProblem(explainFault(error))
    } finally {
      setSending(false)
    }
  }

  function explainFault(error: unknown): string {
    const code = error instanceof CallRefused ? error.problem.details?.['valueOf'] : undefined
    const field = form.fields.find((one) => one.code === code)
    return field ? says.wrong(field.name[language]) : explain(error, language)
  }

  return (
    <section>
      <h1>{form.place}</h1>
      <p>{says.formHint}</p>
      <p className="hint">{says.until(showTime(form.expiresAt, language))}</p>
      {form.people.length === 0 && <p>{says.nobody}</p>}
      {form.people.map((member) => (
        <KnownPerson
          key={member.personId}
          member={member}
          fields={form.fields}
          values={draft.values[member.personId] ?? {}}
          movedOn={draft.movedOut[member.personId]}
          write={(code, value) => setDraft((now) => withValue(now, { personId: member.personId, code, value }))}
          leave={(on) => setDraft((now) => withLeave(now, member.personId, on))}
        />
      ))}
      {draft.newPeople.map((person, index) => (
        <AddedPerson
          key={person.personId}
          index={index + 1}
          person={person}
          fields={form.fields}
          tried={tried}
          change={(next) =>
            setDraft((now) => ({
              ...now,
              newPeople: now.newPeople.map((one) => (one.personId === next.personId ? next : one)),
            }))
          }
          remove={() =>
            setDraft((now) => ({ ...now, newPeople: now.newPeople.filter((one) => one.personId !== person.personId) }))
          }
        />
      ))}
      <button
        type="button"
        className="button"
        onClick={() => setDraft((now) => ({ ...now, newPeople: [...now.newPeople, newPerson()] }))}
      >
        {says.addPerson}
      </button>
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="button primary" disabled={sending} onClick={() => void send()}>
        {sending ? says.sending : says.send}
      </button>
    </section>
  )
}

type Written = { readonly personId: string; readonly code: string; readonly value: string }

function withValue(draft: SelfFillDraft, { personId, code, value }: Written): SelfFillDraft {
  return { ...draft, values: { ...draft.values, [personId]: { ...draft.values[personId], [code]: value } } }
}

function withLeave(draft: SelfFillDraft, personId: string, on: string | undefined): SelfFillDraft {
  const { [personId]: _, ...others } = draft.movedOut
  return { ...draft, movedOut: on === undefined ? others : { ...others, [personId]: on } }
}
