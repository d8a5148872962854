import { explain, newId, resident } from '@ejia/client'
import { cases } from '@ejia/contract'
import { useState } from 'react'
import { usePreferences } from '../app/preferences.tsx'
import { type SentTipOff, TipOffDone, TipOffForm } from '../features/tip-off/index.ts'
import { call } from '../lib/api.ts'
import type { Draft } from '../lib/draft.ts'
import { Page } from '../ui/page.tsx'
import { sendPhoto } from '../ui/photo-picker.tsx'

/** Apart from ordinary reports: nothing of it is kept on this phone, not even while it is written. */
export function TipOffPage() {
  const { words, language } = usePreferences()
  const says = resident.accountWords(language).tipOff
  const [draft, setDraft] = useState<Draft>(newDraft)
  const [sent, setSent] = useState<SentTipOff>()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const failed = (error: unknown) => setProblem(navigator.onLine ? explain(error, language) : words.failed)

  async function send() {
    setSending(true)
    setProblem('')
    try {
      const photos = []
      for (const photo of draft.photos) photos.push(await sendPhoto(photo))
      setDraft({ ...draft, photos })
      const { caseCode, followKey } = await call(cases.report, { body: resident.reportBodyOf({ ...draft, photos }) })
      setSent({ caseCode, followKey })
    } catch (error) {
      failed(error)
    } finally {
      setSending(false)
    }
  }

  if (sent) return <TipOffDone sent={sent} text={says.title} />
  return (
    <Page>
      <h1>{says.title}</h1>
      <p>{says.intro}</p>
      <ul className="card plain-list">
        {says.safe.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TipOffForm draft={draft} change={setDraft} failed={failed} sending={sending} send={() => void send()} />
      {problem && (
        <p className="error box" role="alert">
          {problem}
        </p>
      )}
    </Page>
  )
}

function newDraft(): Draft {
  return { commandId: newId(), text: '', photos: [], name: '', phone: '', confidential: true }
}
