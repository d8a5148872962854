import type { api, InputOf, PeopleImportView } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../../platform/index.ts'
import { currentUnits } from '../current-units.ts'
import { lockRights } from '../store/memberships.ts'
import { addPerson, markActive } from '../store/people.ts'
import { keepMeanings } from '../store/people-columns.ts'
import { addImport, addImportPerson, addImportRole, type KnownPerson, listByPhone } from '../store/people-imports.ts'
import { getImportView } from './view-imports.ts'

type By = StaffCaller['actor']
type Asked = InputOf<typeof api.importPeople>['body']
type Row = Asked['rows'][number]

/** All or nothing: what was shown as good a moment ago is checked again, and refused as a whole where it is not. */
export async function importPeople(
  platform: Platform,
  by: By,
  { commandId, rows, columns }: Asked,
): Promise<PeopleImportView> {
  const { database } = platform
  const { byId } = await currentUnits(database)
  for (const { unitId, role } of rows) checkPost(by, { unit: byId.get(unitId ?? ''), unitId, role })
  await transaction(database, async (tx) => {
    await lockRights(tx)
    if (!(await addImport(tx, { id: commandId, by: by.personId }))) return
    const phones = [...new Set(rows.map(({ phone }) => phone))]
    const known = new Map((await listByPhone(tx, phones)).map((one) => [one.phone, one]))
    for (const phone of phones) await takeOver(tx, by, { importId: commandId, rows, phone, known: known.get(phone) })
    if (columns)
      await keepMeanings(
        tx,
        columns.map(({ header }) => header),
        columns.map(({ meaning }) => meaning),
      )
    const facts = { rows: rows.length, people: phones.length }
    await recordAudit(tx, { action: 'people.imported', personId: by.personId, subject: commandId, facts })
  })
  return getImportView(database, by, commandId)
}

type Post = {
  readonly unit: domain.Unit | undefined
  readonly unitId: string | undefined
  readonly role: domain.Role | undefined
}

function checkPost(by: By, { unit, unitId, role }: Post): void {
  if (unitId === undefined && role === undefined) return
  if (!unit || role === undefined) throw new Refusal('unit.unknown')
  if (!domain.isInCharge(by.memberships, 'systemAdministrator', [unit])) throw new Refusal('unit.outside-scope')
  if (domain.administratorRoles.some((one) => one === role)) throw new Refusal('input.invalid', { field: 'body.rows' })
}

type One = {
  readonly importId: string
  readonly rows: readonly Row[]
  readonly phone: string
  readonly known: KnownPerson | undefined
}

/** One person with all their rows. An account that nobody ever used is opened again instead of refused. */
async function takeOver(tx: Transaction, by: By, { importId, rows, phone, known }: One): Promise<void> {
  const own = rows.filter((row) => row.phone === phone)
  const [name = ''] = own.map((row) => row.name)
  if (own.some((row) => row.name !== name)) throw new Refusal('account.phone-taken', { phone })
  if (known && (known.name !== name || !(known.active || known.unused))) throw new Refusal('account.phone-taken')
  const personId = known?.id ?? newId()
  const isNew = !known?.active
  if (!known) await addPerson(tx, { id: personId, name, phone })
  else if (!known.active) await markActive(tx, personId)
  if (isNew) await recordAudit(tx, { action: 'person.created', personId: by.personId, subject: personId })
  await addImportPerson(tx, { importId, personId, isNew })
  for (const { unitId, role } of own)
    if (unitId !== undefined && role !== undefined)
      await addImportRole(tx, { id: newId(), importId, personId, unitId, role })
}
