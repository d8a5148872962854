import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { showFirstError } from '../../ui/show-first-error.ts'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { noteCategory } from '../dispatch/index.ts'
import { type Answers, useDraft } from '../drafts/index.ts'
import { useSubmit } from './use-submit.ts'

type Opening = {
  readonly kind: 'report' | 'record'
  readonly draftId: string | undefined
  readonly isComplete: (answers: Answers) => boolean
  readonly initial?: Partial<Answers>
}

/** A form that opens a matter: kept while it is written, sent at once or when there is signal. */
export function useOpening({ kind, draftId, isComplete, initial }: Opening) {
  const words = useWords().report
  const [, navigate] = useLocation()
  const form = useDraft({ ownerId: useMe().id, purpose: { kind }, id: draftId, initial })
  const { draft, change, show } = form
  const { busy, trouble, submit } = useSubmit()
  const [tried, setTried] = useState(false)

  const set = useCallback((part: Partial<Answers>) => change((now) => ({ ...now, ...part })), [change])

  async function send(): Promise<void> {
    setTried(true)
    if (draft === undefined || !isComplete(draft.answers)) {
      showFirstError()
      return
    }
    const { category } = draft.answers
    if (category !== null) noteCategory(category.id)
    const sent = await submit(draft)
    if (sent.kind === 'refused') {
      show(sent.draft)
      showFirstError()
      return
    }
    window.scrollTo(0, 0)
    if (sent.kind === 'waiting') {
      showToast(words.waiting)
      navigate('/', { replace: true })
      return
    }
    const { id = '', caseCode = '' } = sent.done ?? {}
    showToast(`${kind === 'report' ? words.sent : words.recorded} ${caseCode}`)
    navigate(kind === 'report' ? `/incidents/${id}` : '/', { replace: true })
  }

  return { ...form, set, send, busy, trouble, tried }
}
