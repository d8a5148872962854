import type { IncidentDetail } from '@ejia/contract'
import { Link } from 'wouter'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'

type Related = { readonly id: string; readonly caseCode: string }

export function RelatedMatters({ incident }: { readonly incident: IncidentDetail }) {
  const words = useWords().incident
  const groups: readonly (readonly [string, readonly Related[]])[] = [
    [words.mergedInto, incident.mergedInto ? [incident.mergedInto] : []],
    [words.partOf, incident.partOf ? [incident.partOf] : []],
    [words.parts, incident.parts],
    [words.absorbed, incident.absorbed],
  ]
  const links = groups.flatMap(([label, matters]) => matters.map((matter) => ({ label, ...matter })))
  if (links.length === 0) return null
  return (
    <ul className="rows">
      {links.map(({ label, id, caseCode }) => (
        <li key={id}>
          <Link href={`/incidents/${id}`} className="row">
            <span>
              {label} {caseCode}
            </span>
            <Icon name="next" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
