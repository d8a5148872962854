import { createHash } from 'node:crypto'
import type { api, InputOf, RaisedEntry } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { type Caller, countAttempt, type Platform, type StaffCaller } from '../../platform/index.ts'
import { addressBlock } from '../accounts/index.ts'
import { readLedger } from './ledger.ts'
import { redrawPicture } from './redraw-picture.ts'
import { addEntry, listOwn } from './store/entries.ts'

type Said = InputOf<typeof api.raiseImprovement>['body']
type Asked = InputOf<typeof api.listRaised>['body']

const ownAtMost = 200
/** Within an hour. A whole estate, or a street office, may share one block. */
const hourly = { purpose: 'improvement', most: 100, windowSeconds: 3600 }

export async function raise(
  { database }: Platform,
  { caller, address }: { readonly caller: Caller; readonly address: string },
  { commandId: id, key, end, page, text, picture }: Said,
): Promise<void> {
  const personId = personOf(caller)
  const whose = personId ?? addressBlock(address)
  const { allowed, retryAfterSeconds } = await countAttempt(database, { ...hourly, key: whose })
  if (!allowed) throw new Refusal('request.too-many', { retryAfterSeconds })
  const drawn = picture === undefined ? undefined : await redrawPicture(picture)
  await addEntry(database, { id, keyDigest: digest(key), end, page, text, picture: drawn, personId })
}

/** What the caller raised, with what became of it as everybody reads it. */
export async function listRaised(
  { database }: Platform,
  caller: Caller | StaffCaller,
  { entries, most = ownAtMost }: Asked & { readonly most?: number },
): Promise<RaisedEntry[]> {
  const keys = entries.map(({ id, key }) => ({ id, keyDigest: digest(key).toString('hex') }))
  const [own, ledger] = await Promise.all([
    listOwn(database, { personId: personOf(caller), keys }, most),
    readLedger(database),
  ])
  return own.map(({ id, text, raisedAt, problemKey }) => {
    const found = ledger.problems.find(({ key }) => key === problemKey)
    if (!found) return { id, text, raisedAt, problem: null }
    const { number, version, problem, changedAt } = found
    return { id, text, raisedAt, problem: { number, version, problem, changedAt } }
  })
}

function personOf({ actor, sessionId }: Caller | StaffCaller): string | undefined {
  return actor.kind === 'staff' && sessionId !== undefined ? actor.personId : undefined
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
