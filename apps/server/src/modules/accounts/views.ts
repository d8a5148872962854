import type { api, Me, ReplyOf, UnitView } from '@ejia/contract'
import { accounts as domain } from '@ejia/domain'
import { maskPhone } from './phone.ts'
import type { HeldRole, PersonRow } from './store/people.ts'

export type Namer = (areaCode: string) => string
export type PersonView = ReplyOf<typeof api.grantMembership>

type AwayRow = PersonRow & { readonly untilOn: string }

/** With what is held for those who are away. */
export function viewMe(row: PersonRow, areaName: Namer, away: readonly AwayRow[] = []): Me {
  const { id, name, phone, mustChangePassword } = row
  const names = new Map(away.map((one) => [one.id, one.name]))
  const { memberships } = domain.standIn(
    row.memberships,
    away.map((one) => ({ personId: one.id, memberships: one.memberships })),
  )
  return {
    id,
    name,
    phone,
    mustChangePassword,
    memberships: memberships.map(({ forPersonId, ...held }) => ({
      ...viewMembership(held, areaName),
      ...(forPersonId === undefined ? {} : { forPerson: { id: forPersonId, name: names.get(forPersonId) ?? '' } }),
    })),
    ...(away.length === 0
      ? {}
      : { standsInFor: away.map((one) => ({ id: one.id, name: one.name, untilOn: one.untilOn })) }),
  }
}

export function viewPerson(row: PersonRow, areaName: Namer): PersonView {
  const { id, name, active } = row
  const memberships = row.memberships.map((held) => viewMembership(held, areaName))
  return { id, name, phone: maskPhone(row.phone), active, memberships }
}

export function viewUnit({ id, kind, name, areaCode, parentId, nature }: domain.Unit, areaName: Namer): UnitView {
  return { id, kind, name, areaCode, areaName: areaName(areaCode), parentId: parentId ?? null, nature: nature ?? null }
}

function viewMembership(held: HeldRole, areaName: Namer): Me['memberships'][number] {
  const { id, role, cleared, unitId, unitName, unitKind, areaCode } = held
  const unit = { id: unitId, name: unitName, kind: unitKind, areaCode, areaName: areaName(areaCode) }
  return { id, role, cleared, unit }
}
