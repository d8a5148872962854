import { Refusal } from '@ejia/domain'
import {
  countAttempt,
  findWaitSeconds,
  forgetAttempts,
  type Limit,
  type Platform,
  recordAudit,
  transaction,
} from '../../platform/index.ts'
import { addressBlock } from './address-block.ts'
import { isRightPassword } from './password.ts'
import { maskPhone } from './phone.ts'
import { type OpenedSession, openSession } from './session.ts'
import { findLogin } from './store/credentials.ts'

export type LogIn = {
  readonly phone: string
  readonly password: string
  readonly address: string
  readonly userAgent: string | undefined
}

const windowSeconds = 15 * 60
const failuresPerPhone = 5
/** A whole street office may share one address, so this stops only who tries number after number. */
const failuresPerBlock = 100

/**
 * Attempts on a number are counted before the password is looked at, so that many at once do not slip through, and
 * count the same whether or not the number has an account.
 */
export async function logIn(platform: Platform, attempt: LogIn): Promise<OpenedSession> {
  const { database } = platform
  const { phone, password, userAgent } = attempt
  const retryAfterSeconds = await findWaitSeconds(database, blockLimit(attempt))
  if (retryAfterSeconds !== undefined) throw new Refusal('request.too-many', { retryAfterSeconds })
  const counted = await countAttempt(database, phoneLimit(phone))
  if (!counted.allowed) throw new Refusal('login.locked', { retryAfterSeconds: counted.retryAfterSeconds })
  const known = await findLogin(database, phone)
  const isRight = await isRightPassword(known?.hash, password)
  if (known && isRight) {
    return transaction(database, async (tx) => {
      await forgetFailures(tx, phone)
      return openSession(tx, { personId: known.personId, userAgent, how: 'password' })
    })
  }
  await countAttempt(database, blockLimit(attempt))
  const action = counted.used === failuresPerPhone ? 'session.locked' : 'session.failed'
  await recordAudit(database, { action, subject: known?.personId, facts: { phone: maskPhone(phone) } })
  throw new Refusal('login.failed')
}

/** After a log-in that succeeded, or when an administrator gave a new password. */
export function forgetFailures(tx: Parameters<typeof forgetAttempts>[0], phone: string): Promise<void> {
  return forgetAttempts(tx, phoneLimit(phone))
}

function phoneLimit(phone: string): Limit {
  return { purpose: 'log-in', key: phone, most: failuresPerPhone, windowSeconds }
}

function blockLimit({ address }: LogIn): Limit {
  return { purpose: 'log-in from', key: addressBlock(address), most: failuresPerBlock, windowSeconds }
}
