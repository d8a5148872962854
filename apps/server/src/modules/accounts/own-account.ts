import type { api, InputOf, Me, ReplyOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import {
  countAttempt,
  forgetAttempts,
  type Platform,
  recordAudit,
  type StaffCaller,
  transaction,
} from '../../platform/index.ts'
import { areaNamer } from '../areas/index.ts'
import { checkNewPassword, hashPassword, isRightPassword } from './password.ts'
import { endSessions } from './session.ts'
import { listAbsencesOf } from './store/absences.ts'
import { findHash, setCredential } from './store/credentials.ts'
import { findPerson, type PersonRow } from './store/people.ts'
import { listOpenSessions } from './store/sessions.ts'
import { viewMe } from './views.ts'

export async function getMe({ database }: Platform, personId: string): Promise<Me> {
  const row = await getOwnRow({ database }, personId)
  const on = (await listAbsencesOf(database, [personId])).filter(({ deputyId, isOn }) => isOn && deputyId === personId)
  const away = await Promise.all(
    on.map(async (absence) => ({ ...absence, row: await findPerson(database, absence.personId) })),
  )
  return viewMe(
    row,
    await areaNamer(database),
    away.flatMap(({ untilOn, row: one }) => (one ? [{ ...one, untilOn }] : [])),
  )
}

export async function listOwnSessions(
  database: Platform['database'],
  { actor: { personId }, sessionId }: StaffCaller,
): Promise<ReplyOf<typeof api.listSessions>> {
  const open = await listOpenSessions(database, personId)
  return open.map((session) => ({ ...session, current: session.id === sessionId }))
}

export async function logOut(
  { database, live }: Platform,
  { actor: { personId }, sessionId }: StaffCaller,
): Promise<void> {
  await transaction(database, async (tx) => {
    await endSessions(tx, { personId, only: sessionId })
    await recordAudit(tx, { action: 'session.ended', personId })
  })
  live.noteCommit()
}

/** One's own session only; whether another's exists is not told. */
export async function revokeSession({ database, live }: Platform, personId: string, sessionId: string): Promise<void> {
  await transaction(database, async (tx) => {
    const ended = await endSessions(tx, { personId, only: sessionId })
    if (ended === 0) throw new Refusal('not-found')
    await recordAudit(tx, { action: 'session.revoked', personId })
  })
  live.noteCommit()
}

type Change = InputOf<typeof api.changePassword>['body']

/** The present password is asked for, and tried as rarely as at a log-in: the screen may have been left open. */
export async function changePassword(
  { database, live }: Platform,
  { actor: { personId }, sessionId }: StaffCaller,
  { current, next }: Change,
): Promise<void> {
  const limit = { purpose: 'change password', key: personId }
  const counted = await countAttempt(database, { ...limit, most: 5, windowSeconds: 15 * 60 })
  if (!counted.allowed) throw new Refusal('request.too-many', { retryAfterSeconds: counted.retryAfterSeconds })
  const isRight = await isRightPassword(await findHash(database, personId), current)
  if (!isRight) throw new Refusal('password.wrong', { field: 'body.current' })
  checkNewPassword(next, await getOwnRow({ database }, personId))
  const hash = await hashPassword(next)
  await transaction(database, async (tx) => {
    await forgetAttempts(tx, limit)
    await setCredential(tx, { personId, hash, mustChange: false })
    await endSessions(tx, { personId, except: sessionId })
    await recordAudit(tx, { action: 'password.changed', personId })
  })
  live.noteCommit()
}

async function getOwnRow({ database }: Pick<Platform, 'database'>, personId: string): Promise<PersonRow> {
  const row = await findPerson(database, personId)
  if (!row) throw new Refusal('session.required')
  return row
}
