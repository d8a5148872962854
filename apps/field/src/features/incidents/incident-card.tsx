import type { CommandBodyName, InboxItem } from '@ejia/contract'
import { Link } from 'wouter'
import { useNow } from '../../device/use-now.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'
import { Deadline } from './deadline.tsx'
import { Picture } from './picture.tsx'
import { photoAddress } from './queries.ts'

type IncidentCardProps = {
  readonly item: InboxItem
  /** Steps of one's own that have not gone yet. */
  readonly waiting: readonly CommandBodyName[]
}

/** One line of the to-do list: what, where, who has it since when, until when. */
export function IncidentCard({ item, waiting }: IncidentCardProps) {
  const words = useWords()
  const now = useNow()
  const since = momentWords(item.heldSince, { now, words: words.time })
  return (
    <Link href={`/incidents/${item.id}`} className="incident-card">
      <div className="incident-card-top">
        {item.photoId === null ? (
          <span className="incident-thumb picture-none">
            <Icon name="list" />
          </span>
        ) : (
          <Picture className="incident-thumb" address={photoAddress(item.id, item.photoId, 'thumbnail')} alt="" />
        )}
        <div className="incident-card-what">
          <p className="tags">
            <span className={`tag tag-${item.stage}`}>
              {item.why ? words.reason[item.why] : words.stage[item.stage]}
            </span>
            {item.urgent && <span className="tag tag-urgent">{words.home.urgent}</span>}
            {item.confidential && <span className="tag">{words.home.confidential}</span>}
            {waiting.map((command) => (
              <span key={command} className="tag tag-suspended">
                {words.queue.step(words.command[command])}
              </span>
            ))}
          </p>
          <p className="incident-card-text">{item.text}</p>
        </div>
      </div>
      <p className="incident-card-line">
        <Icon name="pin" />
        <span>
          {item.place.areaName} {item.place.address}
        </span>
      </p>
      <p className="incident-card-line soft">
        <Icon name="me" />
        <span>
          {words.home.withHolder(item.lead.name, since)}
          {item.handler && `${words.app.and}${words.home.handlerIs(item.handler.name)}`}
        </span>
      </p>
      {item.dueAt !== null && <Deadline dueAt={item.dueAt} warnAt={item.warnAt} />}
    </Link>
  )
}
