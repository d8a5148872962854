import { explain } from '@ejia/client'
import type { SimilarCase } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import type { Draft } from '../../lib/draft.ts'
import { findMissing } from './find-missing.ts'
import { findSimilar } from './find-similar.ts'
import { type Sent, sendReport } from './send-report.ts'

type Ready = { readonly draft: Draft; readonly categoryId: string | undefined; readonly keep: (draft: Draft) => void }

/** From the tap on “send” to the case: what is missing is said, what neighbours reported is shown once, then it goes. */
export function useSending({ draft, categoryId, keep }: Ready) {
  const { words, language } = usePreferences()
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)
  const [shown, setShown] = useState<readonly SimilarCase[]>([])
  const [asks, setAsks] = useState(false)
  const [sent, setSent] = useState<Sent>()

  function failed(error: unknown) {
    setProblem(navigator.onLine ? explain(error, language) : words.offline)
  }

  async function send({ asked }: { readonly asked: boolean }) {
    setProblem('')
    const missing = findMissing(draft, words)
    if (missing) {
      setAsks(false)
      setProblem(missing.why)
      return showPart(missing.part)
    }
    setSending(true)
    try {
      if (!asked) {
        const found = await findSimilar(draft, categoryId)
        if (found.some(({ caseCode }) => !shown.some((one) => one.caseCode === caseCode))) {
          setShown(found)
          return setAsks(true)
        }
      }
      setSent(await sendReport(draft, { categoryId, keep }))
    } catch (error) {
      failed(error)
    } finally {
      setSending(false)
    }
  }

  return { problem, sending, similar: asks ? shown : [], sent, failed, send }
}

function showPart(part: NonNullable<ReturnType<typeof findMissing>>['part']): void {
  const field = part === 'say' ? document.querySelector('textarea') : document.querySelector(`#${part}`)
  field?.scrollIntoView({ block: 'center' })
  if (field instanceof HTMLTextAreaElement) field.focus()
}
