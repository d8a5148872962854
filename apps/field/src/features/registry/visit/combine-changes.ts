import type { RegistryChange } from '@ejia/contract'

/** One more change. What is said twice of one record becomes one; whoever leaves needs no correction any more. */
export function combineChanges(changes: readonly RegistryChange[], added: RegistryChange): readonly RegistryChange[] {
  if (added.type === 'room') return joinRoom(changes, added)
  const about = aboutOf(added)
  if (about === undefined) return [...changes, added]
  const earlier = changes.find((one) => aboutOf(one) === about)
  const others = changes.filter((one) => one !== earlier)
  if (earlier?.type === 'correct' && added.type === 'correct')
    return [...others, { ...earlier, ...added, values: { ...earlier.values, ...added.values } }]
  if (earlier?.type === 'organisationCorrect' && added.type === 'organisationCorrect')
    return [...others, { ...earlier, ...added, values: { ...earlier.values, ...added.values } }]
  return [...others, added]
}

type RoomChange = Extract<RegistryChange, { type: 'room' }>

function joinRoom(changes: readonly RegistryChange[], added: RoomChange): readonly RegistryChange[] {
  const earlier = changes.find((one) => one.type === 'room')
  const values = { ...earlier?.values, ...added.values }
  return [...changes.filter((one) => one !== earlier), { ...added, values }]
}

/** The person or organisation on record that a change is about. */
export function aboutOf(change: RegistryChange): string | undefined {
  if ('personId' in change) return change.personId
  return 'organisationId' in change ? change.organisationId : undefined
}

/** Those changes that still make sense among the people and organisations that are there now. */
export function keepPossible(changes: readonly RegistryChange[], present: ReadonlySet<string>) {
  const isPossible = (change: RegistryChange) => {
    const about = aboutOf(change)
    return about === undefined || present.has(about)
  }
  return { kept: changes.filter(isPossible), left: changes.filter((change) => !isPossible(change)) }
}
