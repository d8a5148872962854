import { Link } from 'wouter'
import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { useQueued } from '../drafts/index.ts'

/** Steps on this matter that lie on the phone and have not gone. */
export function WaitingCommands({ incidentId }: { readonly incidentId: string }) {
  const words = useWords()
  const queued = useQueued(useMe().id)
  return queued.flatMap(({ id, state, purpose }) => {
    if (purpose.kind !== 'command' || purpose.incidentId !== incidentId) return []
    const name = words.command[purpose.command]
    return state === 'refused' ? (
      <Notice key={id} tone="bad" icon="warning">
        <Link href="/waiting">{words.incident.refusedStep(name)}</Link>
      </Notice>
    ) : (
      <Notice key={id} tone="warning" icon="send">
        {words.incident.wait(name)}
      </Notice>
    )
  })
}
