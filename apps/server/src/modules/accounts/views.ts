import type { api, Me, ReplyOf, UnitView } from '@ejia/contract'
import type { accounts as domain } from '@ejia/domain'
import { maskPhone } from './phone.ts'
import type { HeldRole, PersonRow } from './store/people.ts'

export type Namer = (areaCode: string) => string
export type PersonView = ReplyOf<typeof api.grantMembership>

export function viewMe(row: PersonRow, areaName: Namer): Me {
  const { id, name, phone, mustChangePassword } = row
  return {
    id,
    name,
    phone,
    mustChangePassword,
    memberships: row.memberships.map((held) => viewMembership(held, areaName)),
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
