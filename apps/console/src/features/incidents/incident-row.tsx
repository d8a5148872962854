import type { IncidentSummary } from '@ejia/contract'
import { Link } from '@tanstack/react-router'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'
import { DueMark } from './due-mark.tsx'
import { photoAddress } from './photo-address.ts'
import { StageMark } from './stage-mark.tsx'

type Props = { readonly incident: IncidentSummary; readonly why?: string | undefined }

/** One matter in a list: what, where, who has it, until when. The whole row is the link. */
export function IncidentRow({ incident, why }: Props) {
  const { t } = useWords()
  const now = useNow()
  const { id, caseCode, stage, text, category, place, urgent, confidential, lead, handler, dueAt, photoId } = incident
  return (
    <li>
      <Link to="/incidents/$id" params={{ id }} className="row" data-row>
        <span className="row-photo" aria-hidden="true">
          {photoId === null ? (
            (category?.name.slice(0, 1) ?? '…')
          ) : (
            <img src={photoAddress(id, photoId, 'thumbnail')} alt="" loading="lazy" width={64} height={64} />
          )}
        </span>
        <span className="row-main">
          <span className="row-text">
            {urgent && <span className="tag tag-urgent">{t.incident.urgent}</span>}
            {confidential && <span className="tag">{t.incident.confidential}</span>}
            {text === '' ? t.incident.redacted : text}
          </span>
          <span className="row-facts quiet">
            <span>{category?.name ?? t.incident.noCategory}</span>
            <span>{place.address === '' ? place.areaName : place.address}</span>
            <span className="code">{caseCode}</span>
          </span>
        </span>
        <span className="row-holder">
          <span>{lead.name}</span>
          <span className="quiet">{handler?.name ?? ''}</span>
        </span>
        <span className="row-state">
          <span>
            <StageMark stage={stage} />
            {why !== undefined && <span className="why">{why}</span>}
          </span>
          {dueAt === null ? <span className="quiet">{t.incident.noDue}</span> : <DueMark dueAt={dueAt} />}
        </span>
        <span className="row-time quiet">{showInstant(incident.reportedAt, now)}</span>
      </Link>
    </li>
  )
}
