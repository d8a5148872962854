import { useCallback, useEffect, useRef, useState } from 'react'
import { useStorageTrouble } from '../../device/kept-store.ts'
import { type Answers, isBlank } from './answers.ts'
import { type Draft, type Purpose, writingId } from './draft.ts'
import { dropDraft, findDraft, newDraft, saveDraft } from './draft-store.ts'

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
  const storage = useStorageTrouble()
  const latest = useRef<Draft>(undefined)
  const first = useRef(start)

  const show = useCallback((next: Draft) => {
    latest.current = next
    setDraft(next)
  }, [])

  useEffect(() => {
    let gone = false
    void open(first.current).then((found) => {
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
      void saveDraft(next)
    },
    [show],
  )

  const startOver = useCallback(() => {
    if (latest.current) void dropDraft(latest.current)
    setResumed(false)
    show(blankDraft(first.current))
  }, [show])

  return { draft, resumed, storage, change, startOver, show }
}

async function open({ ownerId, purpose, id }: Start): Promise<Draft | undefined> {
  const found = id === undefined ? undefined : await findDraft(id)
  return found ?? findDraft(writingId(ownerId, purpose))
}

function blankDraft({ ownerId, purpose, initial }: Start): Draft {
  const blank = newDraft(ownerId, purpose)
  return { ...blank, answers: { ...blank.answers, ...initial } }
}
