import type { IncidentDetail } from '@ejia/contract'
import { useState } from 'react'
import { useNow } from '../../device/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'
import { LazySpotMap } from '../areas/index.ts'
import { Deadline } from './deadline.tsx'
import { PhotoStrip } from './photo-strip.tsx'

/** What it is, where it is, who has it and until when: the answer to every question in one glance. */
export function IncidentSummaryCard({ incident }: { readonly incident: IncidentDetail }) {
  const words = useWords()
  const now = useNow()
  const time = { now, words: words.time }
  const [mapShown, setMapShown] = useState(false)
  const { place } = incident
  return (
    <section className="card" aria-label={words.incident.what}>
      <p className="tags">
        <span className={`tag tag-${incident.stage}`}>{words.stage[incident.stage]}</span>
        {incident.urgent && <span className="tag tag-urgent">{words.home.urgent}</span>}
        {incident.confidential && <span className="tag">{words.home.confidential}</span>}
        {incident.category && <span className="tag">{incident.category.name}</span>}
      </p>
      <p className="incident-text">{incident.text}</p>
      <PhotoStrip incidentId={incident.id} ids={incident.photoIds} />
      {incident.dueAt !== null && <Deadline dueAt={incident.dueAt} warnAt={incident.warnAt} />}
      <dl className="facts">
        <dt>{words.incident.holder}</dt>
        <dd>
          {words.home.withHolder(incident.lead.name, momentWords(incident.heldSince, time))}
          {incident.handler && <span className="block">{words.home.handlerIs(incident.handler.name)}</span>}
        </dd>
        <dt>{words.incident.where}</dt>
        <dd>
          {place.areaName} {place.address}
        </dd>
        <dt>{words.incident.caseCode}</dt>
        <dd>
          {incident.caseCode}
          <span className="block soft">
            {words.source[incident.source]} · {words.incident.reportedAt(momentWords(incident.reportedAt, time))}
          </span>
        </dd>
      </dl>
      {mapShown ? (
        <LazySpotMap longitude={place.longitude} latitude={place.latitude} areaCode={place.areaCode} />
      ) : (
        <Button kind="quiet" icon="map" onClick={() => setMapShown(true)}>
          {words.incident.showMap}
        </Button>
      )}
    </section>
  )
}
