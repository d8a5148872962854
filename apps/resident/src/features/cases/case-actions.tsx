import { CallRefused, explain, newId } from '@ejia/client'
import { type CaseView, type CommandName, cases } from '@ejia/contract'
import { useRef, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import type { Proof } from '../../pages/case-page.tsx'
import { QuestionForm } from './question-form.tsx'
import { RateForm } from './rate-form.tsx'
import { type ResidentCommand, sendCommand } from './send-command.ts'
import { TextForm } from './text-form.tsx'

type CaseActionsProps = { readonly found: CaseView; readonly proof: Proof; readonly changed: (found: CaseView) => void }

/** The part of a command that the form knows; who, which version and the id are added here. */
export type Facts = ResidentCommand extends infer C
  ? C extends unknown
    ? Omit<C, 'commandId' | 'expectedVersion' | keyof Proof>
    : never
  : never

/** What the reporter may do now, as the server lists it. */
export function CaseActions({ found, proof, changed }: CaseActionsProps) {
  const { words, shared, language } = usePreferences()
  const [open, setOpen] = useState<CommandName>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [done, setDone] = useState(false)
  const commandId = useRef(newId())

  const may = (name: CommandName) => found.commands.includes(name)

  async function send(facts: Facts) {
    setBusy(true)
    setProblem('')
    try {
      changed(
        await sendCommand(found.caseCode, {
          ...facts,
          ...proof,
          commandId: commandId.current,
          expectedVersion: found.version,
        }),
      )
      commandId.current = newId()
      setOpen(undefined)
      setDone(true)
    } catch (error) {
      setProblem(explain(error, language))
      // Somebody acted meanwhile: what was typed stays, the newest state is fetched, sending again will pass.
      if (error instanceof CallRefused && error.problem.code === 'incident.conflict') {
        commandId.current = newId()
        changed(await call(cases.getCase, { params: { caseCode: found.caseCode }, query: proof }))
      }
    } finally {
      setBusy(false)
    }
  }

  const question = may('note') ? found.question : null
  const rating = may('confirm') || may('dissatisfied')
  const cancel = () => setOpen(undefined)
  const form = { busy, send: (facts: Facts) => void send(facts), cancel }
  return (
    <section className="card actions">
      {rating && <RateForm {...form} />}
      {question && <QuestionForm question={question} busy={busy} send={form.send} />}
      {done && !rating && <p role="status">{found.rating ? words.case.thanks : words.case.done}</p>}
      {!open && (
        <div className="row">
          {may('urge') && (
            <button type="button" className="button" disabled={busy} onClick={() => void send({ type: 'urge' })}>
              {shared.command.urge}
            </button>
          )}
          {(['note', 'reopen', 'withdraw'] as const)
            .filter((name) => may(name) && !(name === 'note' && question))
            .map((name) => (
              <button key={name} type="button" className="button" onClick={() => setOpen(name)}>
                {name === 'note' ? words.case.more : shared.command[name]}
              </button>
            ))}
        </div>
      )}
      {open === 'note' && (
        <TextForm
          {...form}
          label={words.case.moreHint}
          facts={(text) => ({ type: 'note', text, photoIds: [], visibility: 'reporter' })}
        />
      )}
      {open === 'reopen' && (
        <TextForm {...form} label={words.case.reason} facts={(reason) => ({ type: 'reopen', reason })} />
      )}
      {open === 'withdraw' && (
        <TextForm
          {...form}
          label={words.case.says}
          optional
          facts={(reason) => (reason ? { type: 'withdraw', reason } : { type: 'withdraw' })}
        />
      )}
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
