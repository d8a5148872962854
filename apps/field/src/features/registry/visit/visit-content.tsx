import { newId } from '@ejia/client'
import type { RoomView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNow } from '../../../device/use-now.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/language.ts'
import { agoWords } from '../../../words/when.ts'
import { adapted, type Draft, type Refused } from '../../drafts/index.ts'
import { submitDraft } from '../../incidents/index.ts'
import { factsOf, type VisitFacts, visitPurpose } from '../../visits/index.ts'
import { useGrids } from '../places/use-grids.ts'
import { ChangeList } from './change-list.tsx'
import { relationWords } from './change-words.ts'
import { aboutOf, keepPossible } from './combine-changes.ts'
import { roomNow } from './room-past.tsx'

/** A visit among what waits; where somebody was faster, both versions, and the person decides. */
export function VisitContent({ draft }: { readonly draft: Draft }) {
  const words = useWords().registry
  const { grids } = useGrids()
  const facts = factsOf(draft.purpose)
  if (facts === undefined) return null
  const fields = grids[0]?.fields ?? []
  return (
    <>
      <p>
        <strong>{words.mineSays}</strong> {facts.changes.length === 0 && words.result[facts.result]}
      </p>
      <ChangeList changes={facts.changes} names={facts.names} fields={fields} />
      {draft.refused !== null && <Settle draft={draft} refused={draft.refused} facts={facts} fields={fields} />}
    </>
  )
}

type SettleProps = {
  readonly draft: Draft
  readonly refused: Refused
  readonly facts: VisitFacts
  readonly fields: Parameters<typeof ChangeList>[0]['fields']
}

function Settle({ draft, refused, facts, fields }: SettleProps) {
  const words = useWords()
  const says = words.registry
  const [busy, setBusy] = useState(false)
  const { data: room } = useQuery({ ...roomNow(facts.roomId), staleTime: 0 })
  const people = room?.households.flatMap((household) => household.people) ?? []
  const { kept, left } = keepPossible(
    facts.changes,
    new Set([...people, ...(room?.organisations ?? [])].map(({ id }) => id)),
  )

  async function sendOn(present: RoomView): Promise<void> {
    setBusy(true)
    const next: VisitFacts = { ...facts, changes: kept, expectedVersion: present.version }
    const again = adapted(draft, { version: present.version, commandId: newId() })
    const title = draft.purpose.kind === 'errand' ? draft.purpose.title : ''
    await submitDraft({ ...again, purpose: visitPurpose(next, title) }).finally(() => setBusy(false))
  }

  return (
    <div className="meanwhile">
      <Others refused={refused} />
      {room === undefined ? <p>{says.seeNow}</p> : <NowLiving room={room} />}
      {room !== undefined && left.length > 0 && (
        <>
          {left.map((change) => (
            <p key={aboutOf(change) ?? change.type}>{says.gone(facts.names[aboutOf(change) ?? ''] ?? says.someone)}</p>
          ))}
          <ChangeList changes={left} names={facts.names} fields={fields} />
        </>
      )}
      {room !== undefined && kept.length > 0 && (
        <Button kind="primary" busy={busy} onClick={() => void sendOn(room)}>
          {words.queue.sendAnyway}
        </Button>
      )}
    </div>
  )
}

function Others({ refused: { code, details, at } }: { readonly refused: Refused }) {
  const words = useWords()
  const now = useNow()
  if (code !== 'registry.conflict') return null
  const by = typeof details['changedBy'] === 'string' ? details['changedBy'] : words.registry.somebody
  const when = typeof details['changedAt'] === 'string' ? details['changedAt'] : at
  return <strong>{words.registry.theirs(by, agoWords(when, { now, words: words.time }))}</strong>
}

function NowLiving({ room }: { readonly room: RoomView }) {
  const words = useWords()
  const people = room.households.flatMap((household) => household.people)
  return (
    <>
      <p>{words.registry.nowLiving}</p>
      <ul>
        {people.map(({ id, name, relation, phone }) => (
          <li key={id}>
            {name} · {relationWords(relation, words)} {phone}
          </li>
        ))}
        {room.organisations.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {people.length + room.organisations.length === 0 && <li>{words.registry.empty}</li>}
      </ul>
    </>
  )
}
