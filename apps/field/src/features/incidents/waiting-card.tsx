import { isRefusalCode, refusals } from '@ejia/contract'
import { Suspense } from 'react'
import { useLocation } from 'wouter'
import { useNow } from '../../device/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'
import type { Draft } from '../drafts/index.ts'
import { KeptPicture } from '../photos/index.ts'
import { DraftVoicePlayer } from '../voices/index.ts'
import { draftAddress, draftTitle } from './draft-words.ts'
import { DropButton } from './drop-button.tsx'
import { findErrand } from './outbox.ts'
import { SettleConflict } from './settle-conflict.tsx'

type WaitingCardProps = { readonly draft: Draft; readonly held: boolean; readonly subject: string | undefined }

/** One thing that has not gone: what it says, how it stands, and what one can do about it. */
export function WaitingCard({ draft, held, subject }: WaitingCardProps) {
  const words = useWords()
  const [, navigate] = useLocation()
  const now = useNow()
  const { answers, refused } = draft
  const errand = findErrand(draft)
  const written = [answers.category?.name ?? '', answers.text, answers.more].filter((part) => part.trim() !== '')
  return (
    <li className={`card waiting-card waiting-${draft.state}`}>
      <h2>
        <Icon name={refused === null ? 'send' : 'warning'} /> {draftTitle(draft, words)}
      </h2>
      {subject && <p className="soft">{subject}</p>}
      {written.length > 0 && (
        <p className="step-text">
          <strong>{words.queue.mine}</strong> {written.join(' · ')}
        </p>
      )}
      {answers.photos.length > 0 && (
        <ul className="photo-tiles">
          {answers.photos.map(({ localId }, index) => (
            <li key={localId} className="photo-tile">
              <KeptPicture id={localId} alt={words.photo.picture(index + 1)} />
            </li>
          ))}
        </ul>
      )}
      {answers.voice && <DraftVoicePlayer voice={answers.voice} />}
      <p className="soft">{words.queue.writtenAt(momentWords(draft.writtenAt, { now, words: words.time }))}</p>
      <Standing draft={draft} held={held} />
      {errand && (
        <Suspense fallback={<Loading />}>
          <errand.Content draft={draft} />
        </Suspense>
      )}
      {refused !== null && draft.purpose.kind === 'command' ? (
        <SettleConflict draft={draft} refused={refused} />
      ) : (
        <div className="buttons">
          {!draft.unsure && <Button onClick={() => navigate(draftAddress(draft))}>{words.queue.change}</Button>}
          <DropButton draft={draft} />
        </div>
      )}
    </li>
  )
}

function Standing({ draft, held }: { readonly draft: Draft; readonly held: boolean }) {
  const words = useWords().queue
  const language = useLanguage()
  const { refused } = draft
  if (refused !== null) {
    const reason = isRefusalCode(refused.code) ? refusals[refused.code][language] : refused.code
    return <p className="field-error">{reason}</p>
  }
  if (held) return <p role="status">{words.held}</p>
  if (draft.unsure) return <p role="status">{words.unsure}</p>
  return <p role="status">{draft.tries > 0 ? words.busy(draft.tries) : words.queued}</p>
}
