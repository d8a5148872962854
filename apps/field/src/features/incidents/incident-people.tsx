import type { IncidentDetail } from '@ejia/contract'
import { useNow } from '../../device/use-now.ts'
import { Icon } from '../../ui/icon.tsx'
import { type FieldWords, useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'

/** Who asked, and who helps. */
export function IncidentPeople({ incident }: { readonly incident: IncidentDetail }) {
  const words = useWords()
  const now = useNow()
  if (incident.reporters.length + incident.coHandlers.length === 0) return null
  return (
    <section className="card" aria-label={words.incident.reporters}>
      <h2>
        <Icon name="me" /> {words.incident.reporters}
      </h2>
      <ul className="plain-list">
        {incident.reporters.map((reporter) => (
          <li key={`${reporter.joinedAt} ${reporter.phone ?? ''}`}>
            {reporter.name ?? words.incident.anonymous} {reporter.phone}
            {reporter.rating && <span className="tag">{words.incident[reporter.rating]}</span>}
          </li>
        ))}
      </ul>
      {incident.coHandlers.length > 0 && <h3>{words.incident.coHandlers}</h3>}
      <ul className="plain-list">
        {incident.coHandlers.map(({ unit, task, dueAt, status }) => (
          <li key={unit.id}>
            {unit.name} <span className="tag">{statusWords(status, words)}</span>
            <span className="block soft">
              {task} {dueAt && words.incident.due(momentWords(dueAt, { now, words: words.time }))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function statusWords(status: IncidentDetail['coHandlers'][number]['status'], words: FieldWords): string {
  switch (status) {
    case 'open':
      return words.incident.coOpen
    case 'signedOff':
      return words.incident.coSignedOff
    case 'released':
      return words.incident.coReleased
  }
}
