import { explain } from '@ejia/client'
import { useEffect, useState } from 'react'
import { usePreferences } from '../app/preferences.tsx'
import {
  ContactStep,
  DonePanel,
  KindStep,
  type Sent,
  type StepProps,
  sendReport,
  WhatStep,
  WhereStep,
} from '../features/report/index.ts'
import { type Draft, loadDraft, saveDraft } from '../lib/draft.ts'
import { Page } from '../ui/page.tsx'

export function ReportPage() {
  const { words, language } = usePreferences()
  const [draft, setDraft] = useState<Draft>()
  const [step, setStep] = useState(1)
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<Sent>()

  useEffect(() => void loadDraft().then(setDraft), [])
  useEffect(() => {
    if (draft && !sent) void saveDraft(draft)
  }, [draft, sent])
  // Scrolling answers with a promise in new browsers, which an effect must not hand back.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [step, sent])

  if (sent) return <DonePanel sent={sent} />
  if (!draft) return <Page>{null}</Page>

  const change: StepProps['change'] = (how) => setDraft((now) => now && how(now))
  const failed = (error: unknown) => setProblem(navigator.onLine ? explain(error, language) : words.offline)
  const go = (next: number) => {
    setProblem('')
    setStep(next)
  }

  async function send(now: Draft) {
    setSending(true)
    setProblem('')
    try {
      setSent(await sendReport(now, setDraft))
    } catch (error) {
      failed(error)
    } finally {
      setSending(false)
    }
  }

  const props = { draft, change, failed }
  return (
    <Page>
      <p className="hint" aria-live="polite">
        {words.step(step, 4)}
      </p>
      <progress className="steps" value={step} max={4} aria-label={words.step(step, 4)} />
      {step === 1 && <WhatStep {...props} next={() => go(2)} />}
      {step === 2 && <WhereStep {...props} next={() => go(3)} />}
      {step === 3 && <KindStep {...props} next={() => go(4)} />}
      {step === 4 && <ContactStep {...props} sending={sending} send={() => void send(draft)} />}
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
      {step > 1 && (
        <button type="button" className="button plain" disabled={sending} onClick={() => go(step - 1)}>
          {words.back}
        </button>
      )}
    </Page>
  )
}
