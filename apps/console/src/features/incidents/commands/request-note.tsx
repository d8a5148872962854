import type { IncidentDetail } from '@ejia/contract'
import { Alert } from 'antd'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { useWords } from '../../../words/language.ts'
import type { FormCommand } from './field.ts'

const decisions: readonly FormCommand[] = ['extend', 'approveSuspension', 'agreeUnreasonable']

type Props = { readonly incident: IncidentDetail; readonly command?: FormCommand }

/** A request that waits for a decision; beside a form only where the form decides it. */
export function RequestNote({ incident, command }: Props) {
  const { t } = useWords()
  const now = useNow()
  const { request } = incident
  if (request === null || (command !== undefined && !decisions.includes(command))) return null
  const details = [
    request.by === null ? undefined : t.incident.requestBy(request.by.name),
    request.until === null ? undefined : t.incident.requestUntil(showInstant(request.until, now)),
  ].filter((detail) => detail !== undefined)
  return (
    <Alert
      type="info"
      showIcon
      title={t.incident.request[request.kind]}
      description={
        <>
          {request.reason}
          <div className="quiet">{details.join(' · ')}</div>
        </>
      }
    />
  )
}
