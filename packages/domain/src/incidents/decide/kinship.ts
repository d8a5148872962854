import { Refusal } from '../../refusal.ts'
import type { Decision } from './decision.ts'

export const merge: Decision<'merge'> = ({ targetId, reason }, { incident }) => {
  if (targetId === incident.id || incident.absorbedIds.includes(targetId))
    throw new Refusal('incident.merge-target', { targetId })
  return [{ type: 'Merged', intoId: targetId, reason }]
}

/** Tip-offs and ordinary matters are never mixed: either the one would be seen or the other be hidden. */
export const absorb: Decision<'absorb'> = ({ fromId, fromCaseCode, confidential, reporters }, { incident }) => {
  if (fromId === incident.id || incident.absorbedIds.includes(fromId) || confidential !== incident.confidential)
    throw new Refusal('incident.merge-target', { targetId: incident.id })
  return [{ type: 'Absorbed', fromId, fromCaseCode, reporters }]
}

export const split: Decision<'split'> = ({ parts, reason }, { incident }) => {
  const ids = new Set([incident.id, ...parts.map(({ id }) => id)])
  const isComplete = parts.every(({ text }) => text.trim() !== '')
  if (parts.length === 0 || ids.size !== parts.length + 1 || !isComplete)
    throw new Refusal('input.invalid', { field: 'parts' })
  return [{ type: 'Split', parts, reason }]
}
