import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { recordAudit } from '../../platform/index.ts'
import { getRoomNow } from './changes/room-state.ts'
import { type By, type Desk, rulesNow } from './desk.ts'
import { getPlaced } from './organisations/read-organisations.ts'
import { openOrganisation } from './organisations/sealed-organisation.ts'
import { getPerson } from './people/read-people.ts'
import { openPerson } from './people/sealed-person.ts'
import { checkSeen } from './scope.ts'

type Unmasking = InputOf<typeof api.unmaskResident>['body'] & { readonly id: string }
type Unmasked = ReplyOf<typeof api.unmaskResident>

export async function unmaskResident(desk: Desk, by: By, asked: Unmasking): Promise<Unmasked> {
  const person = await getPerson(desk, by, asked.id)
  const { values } = openPerson(desk.vault, person)
  const { today } = await rulesNow(desk.database)
  return showInClear(desk, by, { ...asked, values: { ...values, ...registry.derivedValues(values, today) } })
}

export async function unmaskRoom(desk: Desk, by: By, asked: Unmasking): Promise<Unmasked> {
  const { room, building } = await getRoomNow({ tx: desk.database, vault: desk.vault }, asked.id, { hold: false })
  checkSeen(by, building.gridCode)
  return showInClear(desk, by, { ...asked, values: room.values })
}

export async function unmaskOrganisation(desk: Desk, by: By, asked: Unmasking): Promise<Unmasked> {
  const stored = await getPlaced(desk, by, asked.id)
  return showInClear(desk, by, { ...asked, values: openOrganisation(desk.vault, stored).values })
}

type Shown = Unmasking & { readonly values: registry.Values }

/** Values in clear, and a line on the audit trail before anybody reads them. */
async function showInClear({ database }: Desk, by: By, { id, fields, reason, values }: Shown): Promise<Unmasked> {
  const { switchedOn } = await rulesNow(database)
  const shown = fields.filter((code) => {
    const field = registry.findField(code)
    return field !== undefined && registry.isOn(field, switchedOn)
  })
  await recordAudit(database, {
    action: 'data.unmasked',
    personId: by.personId,
    subject: id,
    facts: { fields: shown, reason },
  })
  return {
    values: Object.fromEntries(shown.flatMap((code) => (values[code] === undefined ? [] : [[code, values[code]]]))),
  }
}
