import { isRefusalCode, refusals } from '@ejia/contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { type Draft, saveDraft, useDrafts } from '../drafts/index.ts'
import { sendWaiting } from './outbox.ts'

/** What lies on this phone and has not gone: said plainly, with what one can do about it. */
export function UnsentList() {
  const words = useWords()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const me = useMe()
  const [busy, setBusy] = useState(false)
  const drafts = useDrafts(me.id)
  const waiting = drafts.filter(({ state }) => state === 'waiting')
  const refused = drafts.filter(({ state }) => state === 'refused')

  async function takeBack(draft: Draft): Promise<void> {
    await saveDraft({ ...draft, state: 'writing' })
    navigate(addressOf(draft))
  }

  return (
    <>
      {refused.map((draft) => (
        <Notice key={draft.id} tone="bad" icon="warning">
          <strong>{words.home.refusedTitle}</strong>
          <p>{summaryOf(draft)}</p>
          {draft.refusal !== null && isRefusalCode(draft.refusal) && <p>{refusals[draft.refusal][language]}</p>}
          <Button onClick={() => navigate(addressOf(draft))}>{words.home.openIt}</Button>
        </Notice>
      ))}
      {waiting.length > 0 && (
        <Notice tone="warning" icon="send">
          <strong>{words.home.unsentTitle(waiting.length)}</strong>
          <p>{words.home.unsentHint}</p>
          <ul className="rows">
            {waiting.map((draft) => (
              <li key={draft.id}>
                <button type="button" className="row" onClick={() => void takeBack(draft)}>
                  <span>
                    {titleOf(draft, words)}
                    <small>{summaryOf(draft)}</small>
                  </span>
                  <span className="trailing">{words.home.takeBack}</span>
                </button>
              </li>
            ))}
          </ul>
          <Button
            busy={busy}
            onClick={() => {
              setBusy(true)
              void sendWaiting(me.id).finally(() => setBusy(false))
            }}
          >
            {words.home.sendNow}
          </Button>
        </Notice>
      )}
    </>
  )
}

function titleOf({ purpose }: Draft, words: ReturnType<typeof useWords>): string {
  return purpose.kind === 'command' ? words.command[purpose.command] : words.command[purpose.kind]
}

function summaryOf({ answers }: Draft): string {
  const text = answers.text.trim() || answers.more.trim()
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function addressOf({ id, purpose }: Draft): string {
  return purpose.kind === 'command'
    ? `/incidents/${purpose.incidentId}?do=${purpose.command}`
    : `/${purpose.kind}?draft=${encodeURIComponent(id)}`
}
