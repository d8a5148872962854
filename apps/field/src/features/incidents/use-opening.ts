import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { showFirstError } from '../../ui/show-first-error.ts'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { type Answers, moveDraft, useDraft } from '../drafts/index.ts'
import { useSubmit } from './use-submit.ts'

type Opening = {
  readonly kind: 'report' | 'record'
  readonly draftId: string | undefined
  readonly isComplete: (answers: Answers) => boolean
}

/** A form that opens a matter: kept while it is written, sent at once or when there is signal. */
export function useOpening({ kind, draftId, isComplete }: Opening) {
  const words = useWords().report
  const [, navigate] = useLocation()
  const form = useDraft({ ownerId: useMe().id, purpose: { kind }, id: draftId })
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
    // From here on it has its own place, so that the next report does not find it still lying in the form.
    const sent = await submit(await moveDraft(draft, draft.commandId))
    if (sent.kind === 'refused') {
      show(sent.draft)
      showFirstError()
      return
    }
    if (sent.kind === 'waiting') {
      showToast(words.waiting)
      navigate('/', { replace: true })
      return
    }
    showToast(`${kind === 'report' ? words.sent : words.recorded} ${sent.done.caseCode}`)
    navigate(kind === 'report' ? `/incidents/${sent.done.id}` : '/', { replace: true })
  }

  return { ...form, set, send, busy, trouble, tried }
}
