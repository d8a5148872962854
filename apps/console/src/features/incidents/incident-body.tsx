import type { IncidentDetail } from '@ejia/contract'
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/language.ts'
import { IncidentMap } from '../areas/index.ts'
import { ClocksPanel } from './clocks-panel.tsx'
import { CoHandlers } from './co-handlers.tsx'
import { useFacts } from './facts.tsx'
import { PhotoStrip } from './photo-strip.tsx'
import { StandingNotes } from './standing-notes.tsx'

/** What the matter is: text, photos, facts, place, and whatever is pending. */
export function IncidentBody({ incident }: { readonly incident: IncidentDetail }) {
  const { t } = useWords()
  const facts = useFacts(incident)
  return (
    <>
      <StandingNotes incident={incident} />
      <Panel title={t.incident.text}>
        <p className="incident-text">{incident.text === '' ? t.incident.redacted : incident.text}</p>
        <PhotoStrip incidentId={incident.id} photoIds={incident.photoIds} />
      </Panel>
      {incident.proofIds.length > 0 && (
        <Panel title={t.incident.proofs}>
          <PhotoStrip incidentId={incident.id} photoIds={incident.proofIds} />
        </Panel>
      )}
      <ClocksPanel clocks={incident.clocks} />
      <Panel title={t.incident.facts}>
        <Descriptions size="small" column={{ xs: 1, lg: 2 }} items={facts} />
      </Panel>
      {incident.coHandlers.length > 0 && (
        <Panel title={t.incident.coHandlers}>
          <CoHandlers list={incident.coHandlers} />
        </Panel>
      )}
      <Panel title={t.incident.map}>
        <IncidentMap place={incident.place} />
      </Panel>
    </>
  )
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
