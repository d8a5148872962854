import { newId } from '@ejia/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answers, blankAnswers, isBlank } from './answers.ts'
import { type Draft, type Purpose, writingId } from './draft.ts'
import { dropDraft, findDraft, saveDraft } from './draft-store.ts'

type Start = {
  readonly ownerId: string
  readonly purpose: Purpose
  /** A draft to go on with, where it is not the one that lies open for this form. */
  readonly id?: string | undefined
  /** Answers that a new form begins with. */
  readonly initial?: Partial<Answers> | undefined
}

/** A form whose every change is on the phone before the next key is pressed. */
export function useDraft(start: Start) {
  const [draft, setDraft] = useState<Draft>()
  const [resumed, setResumed] = useState(false)
  const [unsafe, setUnsafe] = useState(false)
  const latest = useRef<Draft>(undefined)
  const first = useRef(start)

  const show = useCallback((next: Draft) => {
    latest.current = next
    setDraft(next)
  }, [])

  useEffect(() => {
    let gone = false
    void open(first.current)
      .catch(() => {
        setUnsafe(true)
        return undefined
      })
      .then((found) => {
        if (gone) return
        setResumed(found !== undefined && !isBlank(found.answers))
        show(found ?? blankDraft(first.current))
      })
    return () => {
      gone = true
    }
  }, [show])

  const change = useCallback(
    (edit: (answers: Answers) => Answers) => {
      if (latest.current === undefined) return
      const next: Draft = { ...latest.current, state: 'writing', answers: edit(latest.current.answers) }
      show(next)
      void saveDraft(next).catch(() => setUnsafe(true))
    },
    [show],
  )

  const startOver = useCallback(() => {
    if (latest.current) void dropDraft(latest.current)
    setResumed(false)
    show(blankDraft(first.current))
  }, [show])

  return { draft, resumed, unsafe, change, startOver, show }
}

function open({ ownerId, purpose, id }: Start): Promise<Draft | undefined> {
  return findDraft(id ?? writingId(ownerId, purpose))
}

function blankDraft({ ownerId, purpose, initial }: Start): Draft {
  return {
    id: writingId(ownerId, purpose),
    ownerId,
    commandId: newId(),
    purpose,
    answers: { ...blankAnswers, ...initial },
    state: 'writing',
    refusal: null,
    savedAt: '',
  }
}
