import { resident } from '@ejia/client'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../app/preferences.tsx'
import {
  ContactPart,
  DonePanel,
  KindPart,
  type PartProps,
  PlacePart,
  SayPart,
  SimilarCases,
  useGuess,
  useSending,
} from '../features/report/index.ts'
import { type Draft, loadDraft, saveDraft } from '../lib/draft.ts'
import { Page } from '../ui/page.tsx'

/** One page: say it, look at the place and the kind found for it, send it. */
export function ReportPage() {
  const [draft, setDraft] = useState<Draft>()
  useEffect(() => void loadDraft().then(setDraft), [])
  if (!draft) return <Page>{null}</Page>
  return <ReportForm draft={draft} setDraft={setDraft} />
}

type ReportFormProps = {
  readonly draft: Draft
  readonly setDraft: (change: Draft | ((now: Draft | undefined) => Draft | undefined)) => void
}

function ReportForm({ draft, setDraft }: ReportFormProps) {
  const { words, language } = usePreferences()
  const guess = useGuess(draft.text)
  const categoryId = resident.kindOf(draft, guess)
  const sounds = draft.categoryId === undefined && guess?.categories.find(({ id }) => id === categoryId)
  const { problem, sending, similar, sent, failed, send } = useSending({ draft, categoryId, keep: setDraft })
  useEffect(() => {
    if (!sent) void saveDraft(draft)
  }, [draft, sent])
  // Scrolling answers with a promise in new browsers, which an effect must not hand back.
  useEffect(() => {
    if (sent) window.scrollTo(0, 0)
  }, [sent])
  if (sent) return <DonePanel sent={sent} />

  const change: PartProps['change'] = (how) => setDraft((now) => now && how(now))
  const props = { draft, change, failed }
  return (
    <Page>
      <SayPart {...props} />
      <PlacePart {...props} />
      <KindPart {...props} guess={guess} />
      <ContactPart {...props} />
      <Link href="/tip-off" className="button plain">
        {words.tipOff}
      </Link>
      {similar.length > 0 && <SimilarCases found={similar} sending={sending} goOn={() => void send({ asked: true })} />}
      <div className="send-bar">
        {problem && (
          <p className="error box" role="alert">
            {problem}
          </p>
        )}
        {sounds && similar.length === 0 && (
          <p className="hint" aria-hidden="true">
            {words.kind.sure}：{language === 'zh' ? sounds.name : sounds.nameEn}
          </p>
        )}
        {similar.length === 0 && (
          <button
            type="button"
            className="button primary"
            disabled={sending}
            onClick={() => void send({ asked: false })}
          >
            {sending ? words.contact.sending : words.contact.send}
          </button>
        )}
      </div>
    </Page>
  )
}
