import type { IncidentDetail } from '@ejia/contract'
import { Alert } from 'antd'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { useWords } from '../../words/language.ts'
import { RequestNote } from './commands/request-note.tsx'

type Note = {
  readonly key: string
  readonly type: 'info' | 'warning' | 'success'
  readonly title: string
  readonly text: string
  readonly quiet?: string
}

/** What everybody who opens the matter must know first: waiting, disputed, watched, or how it ended. */
export function StandingNotes({ incident }: { readonly incident: IncidentDetail }) {
  const notes = useNotes(incident)
  return (
    <div className="standing-notes">
      <RequestNote incident={incident} />
      {notes.map(({ key, type, title, text, quiet }) => (
        <Alert
          key={key}
          type={type}
          showIcon
          title={title}
          description={
            <>
              {text}
              {quiet !== undefined && <div className="quiet">{quiet}</div>}
            </>
          }
        />
      ))}
    </div>
  )
}

function useNotes(incident: IncidentDetail): Note[] {
  const { stage, suspension, supervision, dispute, resolution, decline } = incident
  const { t, words } = useWords()
  const now = useNow()
  const { incident: says } = t
  const notes: Note[] = []
  if (suspension) {
    const quiet = says.suspensionUntil(showInstant(suspension.until, now))
    const title = suspension.waitingFor === 'reporter' ? says.asksReporter : says.suspension
    notes.push({ key: 'suspension', type: 'info', title, text: suspension.reason, quiet })
  }
  if (supervision) {
    const quiet = says.supervisionDue(showInstant(supervision.dueAt, now))
    notes.push({ key: 'supervision', type: 'warning', title: says.supervision, text: supervision.reason, quiet })
  }
  if (dispute) {
    const quiet = dispute.proposedUnit ? { quiet: says.disputeUnit(dispute.proposedUnit.name) } : {}
    notes.push({ key: 'dispute', type: 'warning', title: says.dispute, text: dispute.grounds, ...quiet })
  }
  // A result that was rejected or reopened is history; the trail tells it.
  if (resolution && (stage === 'resolved' || stage === 'closed')) {
    const title = `${says.resolution}：${words.outcome[resolution.outcome]}`
    const quiet = `${resolution.unit.name} · ${showInstant(resolution.at, now)}`
    notes.push({ key: 'resolution', type: 'success', title, text: resolution.done, quiet })
  }
  if (decline) {
    const quiet = `${says.declineTo}：${decline.whereToGo}`
    notes.push({ key: 'decline', type: 'info', title: says.decline, text: decline.reason, quiet })
  }
  return notes
}
