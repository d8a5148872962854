import type { IncidentDetail } from '@ejia/contract'
import { useNow } from '../../device/use-now.ts'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { momentWords } from '../../words/when.ts'

/** What is special about the matter now: requests that wait, holds, disputes, watch. */
export function IncidentStanding({ incident }: { readonly incident: IncidentDetail }) {
  const words = useWords().incident
  const time = { now: useNow(), words: useWords().time }
  const { request, suspension, supervision, dispute } = incident
  return (
    <>
      {supervision && (
        <Notice tone="bad" icon="warning">
          <strong>{words.supervised(momentWords(supervision.dueAt, time))}</strong>
          <p>{supervision.reason}</p>
        </Notice>
      )}
      {suspension && (
        <Notice tone="warning" icon="clock">
          <strong>
            {(suspension.waitingFor === 'reporter' ? words.asksReporter : words.suspended)(
              momentWords(suspension.until, time),
            )}
          </strong>
          <p>{suspension.reason}</p>
        </Notice>
      )}
      {dispute && (
        <Notice tone="warning">
          <strong>{words.disputed}</strong>
          <p>
            {dispute.grounds} {dispute.proposedUnit && words.to(dispute.proposedUnit.name)}
          </p>
        </Notice>
      )}
      {request && (
        <Notice tone="warning">
          <strong>{words.requested[request.kind](request.by?.name ?? incident.lead.name)}</strong>
          <p>
            {request.reason} {request.until && words.to(momentWords(request.until, time))}
          </p>
        </Notice>
      )}
    </>
  )
}
