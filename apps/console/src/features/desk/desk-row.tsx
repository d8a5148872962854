import { Link } from '@tanstack/react-router'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'
import { DueMark, type ListItem, photoAddress, StageMark } from '../incidents/index.ts'
import type { DeskSearch } from './desk-search.ts'
import { intoIncident } from './into-incident.ts'

type Props = {
  readonly item: ListItem
  readonly search: DeskSearch
  readonly open: boolean
  readonly selected: boolean
  readonly onSelect: (on: boolean) => void
}

/** Reasons that the stage beside them does not say already. */
const saysMore: ReadonlySet<ListItem['why']> = new Set(['coHandle', 'approve', 'verify', 'rule'])

/** One matter in the list: what, where, who has it, until when. The whole row is the link. */
export function DeskRow({ item, search, open, selected, onSelect }: Props) {
  const { t, words } = useWords()
  const now = useNow()
  const { id, caseCode, stage, text, category, place, urgent, confidential, lead, dueAt, photoId, why } = item
  const title = text === '' ? t.incident.redacted : text
  return (
    <li className={selected ? 'desk-item selected' : 'desk-item'}>
      <input
        type="checkbox"
        className="desk-check"
        checked={selected}
        tabIndex={-1}
        aria-label={t.desk.select(title.slice(0, 40))}
        onChange={(event) => onSelect(event.target.checked)}
      />
      <Link
        to="/desk"
        search={{ ...search, id }}
        replace
        className="desk-row"
        data-row={id}
        activeProps={{}}
        aria-current={open ? 'true' : undefined}
        // Enter on a row goes into the matter; a pointer stays in the list.
        onClick={(event) => {
          if (event.detail === 0) requestAnimationFrame(intoIncident)
        }}
      >
        <span className="desk-row-text">
          {urgent && <span className="tag tag-urgent">{t.incident.urgent}</span>}
          {confidential && <span className="tag">{t.incident.confidential}</span>}
          {title}
        </span>
        {photoId !== null && (
          <img
            className="desk-row-photo"
            src={photoAddress(id, photoId, 'thumbnail')}
            alt=""
            loading="lazy"
            width={44}
            height={44}
          />
        )}
        <span className="desk-row-facts quiet">
          <span>{category?.name ?? t.incident.noCategory}</span>
          <span>{place.address === '' ? place.areaName : place.address}</span>
        </span>
        <span className="desk-row-state">
          <StageMark stage={stage} />
          {why !== null && saysMore.has(why) && <span className="why">{words.reason[why]}</span>}
          <span className="quiet">{lead.name}</span>
          {dueAt === null ? (
            <span className="quiet">{showInstant(item.reportedAt, now)}</span>
          ) : (
            <DueMark dueAt={dueAt} />
          )}
        </span>
        <span className="visually-hidden">{caseCode}</span>
      </Link>
    </li>
  )
}
