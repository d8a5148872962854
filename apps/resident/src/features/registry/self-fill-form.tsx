import { CallRefused, explain, newId, resident } from '@ejia/client'
import { type ReplyOf, registry } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { AddedPerson } from './added-person.tsx'
import { KnownPerson } from './known-person.tsx'

type SelfFillFormProps = {
  readonly form: ReplyOf<(typeof registry)['readSelfFill']>
  readonly token: string
  readonly done: () => void
}

/** One page for the whole household, sent once. */
export function SelfFillForm({ form, token, done }: SelfFillFormProps) {
  const { language } = usePreferences()
  const says = resident.registryWords(language)
  const [draft, setDraft] = useState<resident.SelfFillDraft>(resident.emptySelfFill)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)

  async function send(): Promise<void> {
    setTried(true)
    const body = resident.bodyOf(draft, token)
    if (resident.isNothing(body)) return setProblem(says.nothing)
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
      <p className="hint">{says.until(resident.showTime(form.expiresAt, language))}</p>
      {form.people.length === 0 && <p>{says.nobody}</p>}
      {form.people.map((member) => (
        <KnownPerson
          key={member.personId}
          member={member}
          fields={form.fields}
          values={draft.values[member.personId] ?? {}}
          movedOn={draft.movedOut[member.personId]}
          write={(code, value) =>
            setDraft((now) => resident.withValue(now, { personId: member.personId, code, value }))
          }
          leave={(on) => setDraft((now) => resident.withLeave(now, member.personId, on))}
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
        onClick={() => setDraft((now) => ({ ...now, newPeople: [...now.newPeople, resident.newPerson(newId())] }))}
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
