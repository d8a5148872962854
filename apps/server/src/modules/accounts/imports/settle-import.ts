import type { PeopleImportView } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { v7 as newId } from 'uuid'
import {
  type Platform,
  recordAudit,
  type StaffCaller,
  sendList,
  type Transaction,
  transaction,
} from '../../../platform/index.ts'
import { restartStreams } from '../absences.ts'
import { currentUnits } from '../current-units.ts'
import { hashPassword, newFirstPassword } from '../password.ts'
import { findPersonNames } from '../person-names.ts'
import { endSessions } from '../session.ts'
import { setCredential } from '../store/credentials.ts'
import { addMembership, countAdministrators, lockRights } from '../store/memberships.ts'
import { findPerson, markDeactivated } from '../store/people.ts'
import {
  type ImportRole,
  listImportRoles,
  listUnused,
  markImportUndone,
  settleImportRole,
} from '../store/people-imports.ts'
import { getImport, getImportView } from './view-imports.ts'

type By = StaffCaller['actor']

/** Each role by the rules of granting it; what cannot be granted is said, and keeps nothing else from being. */
export async function grantImportedRoles({ database, live }: Platform, by: By, id: string): Promise<PeopleImportView> {
  await getImport(database, by, id)
  const { byId } = await currentUnits(database)
  await transaction(database, async (tx) => {
    await lockRights(tx)
    const waiting = (await listImportRoles(tx, [id])).filter(({ state }) => state !== 'granted' && state !== 'undone')
    for (const one of waiting) {
      const because = await tryGrant(tx, by, { ...one, unit: byId.get(one.unitId) })
      await settleImportRole(tx, { id: one.id, state: because === null ? 'granted' : 'refused', because })
    }
    await restartStreams(tx, [...new Set(waiting.map(({ personId }) => personId))])
  })
  live.noteCommit()
  return getImportView(database, by, id)
}

type Wanted = ImportRole & { readonly unit: domain.Unit | undefined }

async function tryGrant(tx: Transaction, by: By, { personId, unitId, role, unit }: Wanted): Promise<string | null> {
  const row = await findPerson(tx, personId)
  if (!unit || !row?.active) return 'person.unknown'
  const person = { personId, memberships: row.memberships }
  try {
    domain.checkGrant({ by, person, unit, role, administrators: await countAdministrators(tx) })
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  if (row.memberships.some((held) => held.unitId === unitId && held.role === role)) return null
  await addMembership(tx, { id: newId(), personId, unitId, role, cleared: false })
  const facts = { unitId, role, cleared: false }
  await recordAudit(tx, { action: 'role.granted', personId: by.personId, subject: personId, facts })
  return null
}

type Sending = { readonly id: string; readonly reply: FastifyReply }

/** A first password is kept nowhere in clear: it exists in the file alone, and a new file makes new ones. */
export async function sendFirstPasswords(platform: Platform, by: By, { id, reply }: Sending): Promise<FastifyReply> {
  const { database } = platform
  await getImport(database, by, id)
  const people = await listUnused(database, id)
  await recordAudit(database, {
    action: 'data.exported',
    personId: by.personId,
    subject: id,
    facts: { list: 'first passwords', people: people.length },
  })
  return sendList(reply, {
    name: '首次密码',
    by: (await findPersonNames(database, [by.personId])).get(by.personId) ?? '',
    columns: [
      { header: '姓名', width: 14, cell: ({ name }) => name },
      { header: '手机号', width: 16, cell: ({ phone }) => phone },
      { header: '首次密码（第一次登录后要修改）', width: 34, cell: ({ password }) => password },
    ],
    rows: withPasswords(platform, by, people),
  })
}

type Named = { readonly id: string; readonly name: string; readonly phone: string }

async function* withPasswords({ database }: Platform, by: By, people: readonly Named[]) {
  for (const { id, name, phone } of people) {
    const password = newFirstPassword()
    const hash = await hashPassword(password)
    await transaction(database, async (tx) => {
      await setCredential(tx, { personId: id, hash, mustChange: true })
      await endSessions(tx, { personId: id })
      await recordAudit(tx, { action: 'password.reset', personId: by.personId, subject: id })
    })
    yield { name, phone, password }
  }
}

type Undoing = { readonly id: string; readonly reason: string }

/** What the security administrator has granted is theirs to take away; until then nothing of the list is in use. */
export async function undoPeopleImport(
  { database, live }: Platform,
  by: By,
  { id, reason }: Undoing,
): Promise<PeopleImportView> {
  const { added } = await getImport(database, by, id)
  await transaction(database, async (tx) => {
    await lockRights(tx)
    const roles = await listImportRoles(tx, [id])
    if (roles.some(({ state }) => state === 'granted')) throw new Refusal('people-import.undone')
    const unused = await listUnused(tx, id)
    const closing: string[] = []
    for (const { id: personId } of unused) {
      const row = await findPerson(tx, personId)
      if (row?.memberships.length === 0) closing.push(personId)
    }
    const isFirst = await markImportUndone(tx, { id, by: by.personId, reason, kept: added - closing.length })
    if (!isFirst) throw new Refusal('people-import.undone')
    for (const personId of closing) {
      await markDeactivated(tx, personId)
      await endSessions(tx, { personId })
      await recordAudit(tx, { action: 'person.deactivated', personId: by.personId, subject: personId })
    }
    for (const one of roles) await settleImportRole(tx, { id: one.id, state: 'undone', because: null })
    const facts = { reason, closed: closing.length }
    await recordAudit(tx, { action: 'people.import-undone', personId: by.personId, subject: id, facts })
  })
  live.noteCommit()
  return getImportView(database, by, id)
}
