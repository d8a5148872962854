import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../platform/index.ts'
import { areaNamer } from '../areas/index.ts'
import { forgetFailures } from './log-in.ts'
import { readCursor, writeCursor } from './page-cursor.ts'
import { hashPassword, newFirstPassword } from './password.ts'
import { checkInCharge } from './rights.ts'
import { endSessions } from './session.ts'
import { setCredential } from './store/credentials.ts'
import { addPerson, findPerson, searchPeople } from './store/people.ts'
import { viewPerson } from './views.ts'

type By = StaffCaller['actor']
type Search = InputOf<typeof api.listPeople>['query']

/** Those an administrator is in charge of, by name. */
export async function listPeople(
  { database }: Platform,
  by: By,
  { text, unitId, cursor, limit }: Search,
): Promise<ReplyOf<typeof api.listPeople>> {
  const [name, id] = readCursor(cursor) ?? []
  const after = name !== undefined && id !== undefined ? { name, id } : undefined
  const scopes = by.memberships.filter(({ role }) => administers(role)).map(({ areaCode }) => areaCode)
  const found = await searchPeople(database, { text, unitId, scopes, after, limit: limit + 1 })
  const areaName = await areaNamer(database)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => viewPerson(row, areaName)),
    nextCursor: found.length > limit && last ? writeCursor([last.name, last.id]) : null,
  }
}

function administers(role: By['memberships'][number]['role']): boolean {
  return role === 'systemAdministrator' || role === 'securityAdministrator'
}

export async function createPerson(
  { database }: Platform,
  by: By,
  { name, phone }: InputOf<typeof api.createPerson>['body'],
): Promise<ReplyOf<typeof api.createPerson>> {
  const [id, firstPassword] = [newId(), newFirstPassword()]
  const hash = await hashPassword(firstPassword)
  await transaction(database, async (tx) => {
    const isNew = await addPerson(tx, { id, name, phone })
    if (!isNew) throw new Refusal('account.phone-taken', { field: 'body.phone' })
    await setCredential(tx, { personId: id, hash, mustChange: true })
    await recordAudit(tx, { action: 'person.created', personId: by.personId, subject: id })
  })
  const row = { id, name, phone, active: true, mustChangePassword: true, memberships: [] }
  return { person: viewPerson(row, await areaNamer(database)), firstPassword }
}

/** Also for whoever locked themselves out: the failures are forgotten. */
export async function resetPassword(
  { database, live }: Platform,
  by: By,
  personId: string,
): Promise<ReplyOf<typeof api.resetPassword>> {
  const firstPassword = newFirstPassword()
  const hash = await hashPassword(firstPassword)
  await transaction(database, async (tx) => {
    const row = await findPerson(tx, personId)
    if (!row?.active) throw new Refusal('not-found')
    checkInCharge(by, row)
    await setCredential(tx, { personId, hash, mustChange: true })
    await forgetFailures(tx, row.phone)
    await endSessions(tx, { personId })
    await recordAudit(tx, { action: 'password.reset', personId: by.personId, subject: personId })
  })
  live.noteCommit()
  return { firstPassword }
}
