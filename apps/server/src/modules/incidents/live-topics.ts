import type { accounts } from '@ejia/domain'

/** Roles whose work is a whole area; the others hear of what their units take part in. */
const areaWide: readonly accounts.Role[] = ['communityHead', 'dispatcher', 'supervisor']

/** What a member of staff is told of. Confidential matters are published to units and people only, never to areas. */
export function topicsFor({
  personId,
  memberships,
  standsInFor = [],
}: Extract<accounts.Actor, { kind: 'staff' }>): string[] {
  const units = memberships.map(({ unitId }) => `unit:${unitId}`)
  const areas = memberships.filter(({ role }) => areaWide.includes(role)).map(({ areaCode }) => `area:${areaCode}`)
  const people = [personId, ...standsInFor].map((id) => `person:${id}`)
  return [...new Set([...people, ...units, ...areas])]
}
