import type { IncidentSummary } from '@ejia/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/language.ts'
import { photoAddress, StageMark } from '../incidents/index.ts'

type Props = {
  readonly incident: IncidentSummary
  readonly detail: string
  readonly mark?: ReactNode
  readonly children: ReactNode
}

/** A matter beside another: photo, text, how it stands, and what one can do with it. */
export function NearItem({ incident, detail, mark, children }: Props) {
  const { t } = useWords()
  const { id, photoId, text, category, stage } = incident
  return (
    <li className="near-item">
      {photoId !== null && (
        <img src={photoAddress(id, photoId, 'thumbnail')} alt="" loading="lazy" width={52} height={52} />
      )}
      <div className="near-text">
        {mark}
        <p>{text === '' ? t.incident.redacted : text}</p>
        <p className="quiet">
          <StageMark stage={stage} /> {category?.name ?? t.incident.noCategory} · {detail}
        </p>
      </div>
      <div className="near-actions">{children}</div>
    </li>
  )
}
