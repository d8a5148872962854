import type { FillView, FormToFill } from '@ejia/contract'
import { useEffect, useRef, useState } from 'react'
import { now } from '../../device/clock.ts'
import { useMe } from '../accounts/index.ts'
import { type Draft, findDraft, newDraft, saveDraft, writingId } from '../drafts/index.ts'
import { type FillingFacts, fillingFactsOf, fillingPurpose } from '../fillings/index.ts'
import { useSubmit } from '../incidents/index.ts'

type Start = {
  readonly form: FormToFill
  readonly subject: FillView
  readonly draftId: string | undefined
  readonly ownerId: string
}

/** A form while it is filled in: each answer is on the phone at once, and sent only as a whole. */
export function useFillDraft(form: FormToFill, subject: FillView, draftId: string | undefined) {
  const ownerId = useMe().id
  const first = useRef<Start>({ form, subject, draftId, ownerId })
  const [draft, setDraft] = useState<Draft>()
  const { busy, trouble, submit } = useSubmit()

  useEffect(() => {
    let gone = false
    void open(first.current).then((found) => gone || setDraft(found))
    return () => {
      gone = true
    }
  }, [])

  const facts = draft === undefined ? undefined : fillingFactsOf(draft.purpose)

  function answer(slot: string, text: string): void {
    if (draft === undefined || facts === undefined) return
    const answers = { ...facts.answers, [slot]: text }
    const next: Draft = { ...draft, state: 'writing', purpose: purposeOf(first.current, { ...facts, answers }) }
    setDraft(next)
    void saveDraft(next)
  }

  async function send(answers: FillingFacts['answers']) {
    if (draft === undefined || facts === undefined) return undefined
    const said: FillingFacts = { ...facts, answers, filledAt: new Date(now()).toISOString() }
    const sent = await submit({ ...draft, purpose: purposeOf(first.current, said) })
    if (sent.kind === 'refused') setDraft(sent.draft)
    return sent
  }

  return { isOpen: draft !== undefined, answers: facts?.answers ?? {}, answer, send, busy, trouble }
}

async function open(start: Start): Promise<Draft> {
  const { form, subject, draftId, ownerId } = start
  const facts = { formKey: form.key, version: form.version, subjectId: subject.subjectId, gridCode: subject.gridCode }
  const fresh = newDraft(ownerId, purposeOf(start, { ...facts, answers: {}, filledAt: '' }))
  const named = draftId === undefined ? undefined : await findDraft(draftId)
  return named ?? (await findDraft(writingId(ownerId, fresh.purpose))) ?? fresh
}

function purposeOf({ form, subject }: Start, facts: FillingFacts) {
  return fillingPurpose(facts, `${form.form.title} · ${subject.label}`)
}
