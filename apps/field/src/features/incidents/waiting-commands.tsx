import { Notice } from '../../ui/notice.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { useDrafts } from '../drafts/index.ts'

/** Steps on this matter that lie on the phone and have not gone. */
export function WaitingCommands({ incidentId }: { readonly incidentId: string }) {
  const words = useWords()
  const drafts = useDrafts(useMe().id)
  return drafts.flatMap(({ id, state, purpose }) =>
    state === 'waiting' && purpose.kind === 'command' && purpose.incidentId === incidentId ? (
      <Notice key={id} tone="warning" icon="send">
        {words.incident.wait(words.command[purpose.command])}
      </Notice>
    ) : (
      []
    ),
  )
}
