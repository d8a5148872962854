import type { IncidentDetail } from '@ejia/contract'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import { PhotoStrip } from './photo-strip.tsx'

/** How it ended, and where it lives on. */
export function IncidentOutcome({ incident }: { readonly incident: IncidentDetail }) {
  const words = useWords()
  const { resolution, decline, closing } = incident
  if (resolution === null && decline === null && closing === null) return null
  return (
    <section className="card" aria-label={words.incident.outcome}>
      <h2>
        <Icon name="check" /> {words.incident.outcome}
      </h2>
      {resolution && (
        <>
          <p>
            <strong>{words.outcome[resolution.outcome]}</strong> · {resolution.unit.name}
          </p>
          <p>{resolution.done}</p>
          <PhotoStrip incidentId={incident.id} ids={incident.proofIds} />
        </>
      )}
      {decline && (
        <>
          <p>
            <strong>{words.incident.declined}</strong> {decline.reason}
          </p>
          <p>
            {words.incident.whereToGo} {decline.whereToGo}
          </p>
        </>
      )}
      {closing && <p className="soft">{words.closing[closing.how]}</p>}
    </section>
  )
}
