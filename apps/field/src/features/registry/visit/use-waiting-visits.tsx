import type { RegistryChange } from '@ejia/contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Notice } from '../../../ui/notice.tsx'
import { useWords } from '../../../words/language.ts'
import { useMe } from '../../accounts/index.ts'
import { useQueued } from '../../drafts/index.ts'
import { factsOf } from '../../visits/index.ts'
import type { RoomPlace } from '../places/known-places.ts'
import { ChangeList } from './change-list.tsx'

/** What was said of this room and has not arrived: its changes, and a word about them. */
export function useWaitingVisits({ grid, room }: RoomPlace): readonly [readonly RegistryChange[], ReactNode] {
  const words = useWords()
  const queued = useQueued(useMe().id)
  const visits = queued.flatMap(({ id, state, purpose }) => {
    const facts = factsOf(purpose)
    return facts?.roomId === room.id ? [{ id, state, facts }] : []
  })
  const notices = visits.map(({ id, state, facts }) => (
    <Notice key={id} tone={state === 'refused' ? 'bad' : 'warning'} icon={state === 'refused' ? 'warning' : 'send'}>
      <Link href="/waiting">
        {state === 'refused' ? words.queue.refused : words.queue.tag} · {words.registry.result[facts.result]}
      </Link>
      {facts.changes.length > 0 && <ChangeList changes={facts.changes} names={facts.names} fields={grid.fields} />}
    </Notice>
  ))
  return [visits.flatMap(({ facts }) => facts.changes), notices]
}
