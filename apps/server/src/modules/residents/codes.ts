import { randomInt, timingSafeEqual } from 'node:crypto'
import { Refusal } from '@ejia/domain'
import { countAttempt, type Limit, type Platform } from '../../platform/index.ts'
import { addressBlock } from '../accounts/index.ts'
import { sendAccountCode } from '../notices/index.ts'
import { keepCode, takeTry, useUpCode } from './store/sessions.ts'

const minutes = 5
const tries = 5

/** A text message costs money and wakes somebody: few to one phone, and not many from one network. */
function limitsOf(phone: string, address: string): Limit[] {
  return [
    { purpose: 'resident code soon', key: phone, most: 2, windowSeconds: 60 },
    { purpose: 'resident code', key: phone, most: 5, windowSeconds: 3600 },
    { purpose: 'resident code from', key: addressBlock(address), most: 60, windowSeconds: 3600 },
  ]
}

type Asked = { readonly phone: string; readonly address: string }

/** Sends a new code; in a demo without text messages it is shown instead. */
export async function sendCode(platform: Platform, { phone, address }: Asked): Promise<{ demoCode: string | null }> {
  const { database, vault, config } = platform
  for (const limit of limitsOf(phone, address)) {
    const { allowed, retryAfterSeconds } = await countAttempt(database, limit)
    if (!allowed) throw new Refusal('request.too-many', { retryAfterSeconds })
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await keepCode(database, {
    phoneIndex: vault.index('phone', phone),
    codeHash: hashOf(platform, phone, code),
    minutes,
    tries,
  })
  const sent = await sendAccountCode(platform, { phone, code })
  if (sent === 'none' && config.demo && !config.production) return { demoCode: code }
  if (sent !== 'sent') throw new Refusal('resident.code-unsent')
  return { demoCode: null }
}

/** Refused unless it is the code last sent to this phone; it works once. */
export async function checkCode(
  platform: Platform,
  { phone, code }: { readonly phone: string; readonly code: string },
) {
  const { database, vault } = platform
  const expected = await takeTry(database, vault.indexes('phone', phone))
  const given = hashOf(platform, phone, code)
  const isRight = expected !== undefined && timingSafeEqual(Buffer.from(expected), Buffer.from(given))
  if (!isRight || !(await useUpCode(database, given))) throw new Refusal('resident.code-wrong')
}

function hashOf({ vault }: Pick<Platform, 'vault'>, phone: string, code: string): string {
  return vault.index('resident code', `${phone} ${code}`)
}
