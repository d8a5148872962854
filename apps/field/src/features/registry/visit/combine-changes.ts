import type { RegistryChange } from '@ejia/contract'

/** One more change. What is said twice of one person becomes one; whoever leaves needs no correction any more. */
export function combineChanges(changes: readonly RegistryChange[], added: RegistryChange): readonly RegistryChange[] {
  if (added.type === 'room') return joinRoom(changes, added)
  if (added.type === 'moveIn') return [...changes, added]
  const { personId } = added
  const earlier = changes.find((one) => 'personId' in one && one.personId === personId)
  const others = changes.filter((one) => one !== earlier)
  if (earlier?.type === 'correct' && added.type === 'correct')
    return [...others, { ...earlier, ...added, values: { ...earlier.values, ...added.values } }]
  return [...others, added]
}

type RoomChange = Extract<RegistryChange, { type: 'room' }>

function joinRoom(changes: readonly RegistryChange[], added: RoomChange): readonly RegistryChange[] {
  const earlier = changes.find((one) => one.type === 'room')
  const values = { ...earlier?.values, ...added.values }
  return [...changes.filter((one) => one !== earlier), { ...added, values }]
}

/** Those changes that still make sense among the people who live there now. */
export function keepPossible(changes: readonly RegistryChange[], present: ReadonlySet<string>) {
  const isPossible = (change: RegistryChange) => !('personId' in change) || present.has(change.personId)
  return { kept: changes.filter(isPossible), left: changes.filter((change) => !isPossible(change)) }
}
