import type { RegistryChange } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from '../../../device/clock.ts'
import { useWords } from '../../../words/language.ts'
import { useMe } from '../../accounts/index.ts'
import { type Draft, dropDraft, findDraft, newDraft, saveDraft, writingId } from '../../drafts/index.ts'
import { useSubmit } from '../../incidents/index.ts'
import { factsOf, type VisitFacts, visitPurpose } from '../../visits/index.ts'
import { organisationsOf, type RoomPlace, roomTitle } from '../places/known-places.ts'

/** A visit while it is written: each noted change is on the phone at once, and sent only as a whole. */
export function useVisit(place: RoomPlace, draftId: string | undefined) {
  const words = useWords().registry
  const ownerId = useMe().id
  const title = words.visitOf(roomTitle(place))
  const first = useRef({ place, draftId, title, ownerId })
  const [draft, setDraft] = useState<Draft>()
  const { busy, trouble, submit } = useSubmit()

  useEffect(() => {
    let gone = false
    void open(first.current).then((found) => gone || setDraft(found))
    return () => {
      gone = true
    }
  }, [])

  const facts = draft === undefined ? undefined : factsOf(draft.purpose)

  /** What is shown as noted is on the phone already, whatever happens to the page next. */
  async function keepThenShow(next: Draft): Promise<void> {
    await saveDraft(next)
    setDraft(next)
  }

  const setChanges = useCallback(
    (changes: readonly RegistryChange[]) => {
      if (draft === undefined || facts === undefined) return
      if (changes.length === 0) {
        void dropDraft(draft)
        setDraft(blank(first.current))
        return
      }
      const purpose = visitPurpose({ ...facts, changes, names: { ...facts.names, ...namesIn(changes) } }, title)
      const next: Draft = { ...draft, state: 'writing', purpose }
      void keepThenShow(next)
    },
    [draft, facts, title],
  )

  async function send(result: VisitFacts['result']) {
    if (draft === undefined || facts === undefined) return undefined
    const changes = result === 'changed' ? facts.changes : []
    const said: VisitFacts = { ...facts, result, changes, visitedAt: new Date(now()).toISOString() }
    const sent = await submit({ ...draft, purpose: visitPurpose(said, title) })
    setDraft(sent.kind === 'refused' ? sent.draft : blank(first.current))
    return sent
  }

  return { draft, changes: facts?.changes ?? [], names: facts?.names ?? {}, setChanges, send, busy, trouble }
}

type Start = {
  readonly place: RoomPlace
  readonly draftId: string | undefined
  readonly title: string
  readonly ownerId: string
}

async function open(start: Start): Promise<Draft> {
  const fresh = blank(start)
  const named = start.draftId === undefined ? undefined : await findDraft(start.draftId)
  const found = named ?? (await findDraft(writingId(start.ownerId, fresh.purpose)))
  const facts = found && factsOf(found.purpose)
  if (found === undefined || facts === undefined) return fresh
  // After a refusal the person looks at the household as it is now, and goes on from there.
  return found.state === 'refused'
    ? { ...found, purpose: visitPurpose({ ...facts, expectedVersion: start.place.room.version }, start.title) }
    : found
}

function blank({ place: { room }, title, ownerId }: Start): Draft {
  const people = room.households.flatMap((household) => household.people)
  const facts: VisitFacts = {
    roomId: room.id,
    result: 'changed',
    visitedAt: '',
    expectedVersion: room.version,
    changes: [],
    names: Object.fromEntries([...people, ...organisationsOf(room)].map(({ id, name }) => [id, name])),
  }
  return newDraft(ownerId, visitPurpose(facts, title))
}

function namesIn(changes: readonly RegistryChange[]): Record<string, string> {
  return Object.fromEntries(
    changes.flatMap((change) =>
      change.type === 'moveIn'
        ? [[change.person.personId, registry.maskName(registry.calledName(change.person.values) ?? '')] as const]
        : [],
    ),
  )
}
