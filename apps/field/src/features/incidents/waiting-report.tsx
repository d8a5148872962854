import { Link } from 'wouter'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import type { Draft } from '../drafts/index.ts'
import { KeptPicture } from '../photos/index.ts'
import { draftSummary, draftTitle } from './draft-words.ts'

/** A report that has not gone, as it will stand in the list. */
export function WaitingReport({ draft }: { readonly draft: Draft }) {
  const words = useWords()
  const { photos, place } = draft.answers
  const [first] = photos
  return (
    <Link href="/waiting" className="incident-card incident-waiting">
      <div className="incident-card-top">
        {first ? (
          <KeptPicture className="incident-thumb" id={first.localId} alt="" />
        ) : (
          <span className="incident-thumb picture-none">
            <Icon name="send" />
          </span>
        )}
        <div className="incident-card-what">
          <p className="tags">
            <span className={`tag ${draft.state === 'refused' ? 'tag-urgent' : 'tag-suspended'}`}>
              {draft.state === 'refused' ? words.queue.refused : words.queue.tag}
            </span>
            <span className="tag">{draftTitle(draft, words)}</span>
          </p>
          <p className="incident-card-text">{draftSummary(draft, words) || words.incident.photos}</p>
        </div>
      </div>
      <p className="incident-card-line">
        <Icon name="pin" />
        <span>{[place?.path, place?.input.address].filter(Boolean).join(' ') || words.queue.placeLater}</span>
      </p>
    </Link>
  )
}
