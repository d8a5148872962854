import type { IncidentSummary } from '@ejia/contract'
import { Link } from '@tanstack/react-router'
import { StageMark } from './stage-mark.tsx'

type Props = { readonly matters: readonly Pick<IncidentSummary, 'id' | 'caseCode' | 'text' | 'stage' | 'place'>[] }

/** Matters that something is made of, each leading to its page. */
export function MatterLinks({ matters }: Props) {
  return (
    <ul className="behind">
      {matters.map(({ id, caseCode, text, stage, place }) => (
        <li key={id}>
          <Link to="/incidents/$id" params={{ id }}>
            {text === '' ? caseCode : text}
          </Link>
          <div className="quiet">
            <StageMark stage={stage} /> {caseCode} · {place.areaName} · {place.address}
          </div>
        </li>
      ))}
    </ul>
  )
}
