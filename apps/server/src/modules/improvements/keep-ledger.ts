import type { api, EntryView, InputOf, ReplyOf } from '@ejia/contract'
import { improvements as domain, Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { findCity } from '../areas/index.ts'
import { assign, findPicture, listEntriesOf, listWaiting, lockEntries } from './store/entries.ts'
import { numberOf, problemKind, problemVersions } from './store/problems.ts'
import { tellThoseWhoRaised } from './tell-those-who-raised.ts'

type By = StaffCaller['actor']
type Change = InputOf<typeof api.changeProblem>['body'] & { readonly key: string }
type Assignment = InputOf<typeof api.assignEntries>['body']

const shown = 500

type Which = InputOf<typeof api.listEntries>['query'] & { readonly most?: number }

export async function listEntries(
  { database }: Platform,
  by: By,
  { problemKey, most = shown }: Which,
): Promise<EntryView[]> {
  await checkKeeper(database, by)
  return problemKey === undefined ? listWaiting(database, most) : listEntriesOf(database, problemKey, most)
}

export async function sendEntryPicture(
  { database }: Platform,
  by: By,
  { id, reply }: { readonly id: string; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  await checkKeeper(database, by)
  const picture = await findPicture(database, id)
  if (!picture) throw new Refusal('not-found')
  return reply.headers({ 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' }).send(picture)
}

export async function changeProblem(
  { database, live }: Platform,
  by: By,
  { key, problem, expectedVersion, reason }: Change,
): Promise<ReplyOf<typeof api.changeProblem>> {
  const cityCode = await checkKeeper(database, by)
  if (problem) domain.checkProblem(problem)
  const changed = await transaction(database, async (tx) => {
    const before = await findProblem(tx, key)
    const version = await problemVersions.addNext(tx, {
      kind: problemKind,
      key,
      content: problem,
      expectedVersion,
      reason,
      changedBy: by.personId,
      action: 'improvement.changed',
    })
    if (version === undefined) throw await conflict(tx, key)
    const number = await numberOf(tx, key)
    if (problem && domain.isNews(before, problem)) await tellThoseWhoRaised(tx, { key, version, problem, cityCode })
    return { version, number }
  })
  live.noteCommit()
  return changed
}

/** Whoever keeps the ledger may move entries back: where each was stands on the audit trail. */
export async function assignEntries(
  { database, live }: Platform,
  by: By,
  { entryIds, problemKey, reason }: Assignment,
): Promise<void> {
  const cityCode = await checkKeeper(database, by)
  await transaction(database, async (tx) => {
    const newest = problemKey === null ? undefined : await findNewest(tx, problemKey)
    if (problemKey !== null && !newest?.problem) throw new Refusal('improvement.unknown')
    const before = await lockEntries(tx, entryIds)
    const moved = before.filter((entry) => entry.problemKey !== problemKey)
    if (moved.length === 0) return
    const ids = moved.map(({ id }) => id)
    await assign(tx, ids, problemKey)
    if (newest?.problem && domain.isNews(undefined, newest.problem))
      await tellThoseWhoRaised(tx, { ...newest, problem: newest.problem, cityCode, entryIds: ids })
    await recordAudit(tx, {
      action: 'improvement.assigned',
      personId: by.personId,
      subject: `${problemKind} ${problemKey ?? ''}`.trim(),
      facts: { reason, moved },
    })
  })
  live.noteCommit()
}

export async function listProblemVersions(
  { database }: Platform,
  by: By,
  key: string,
): Promise<ReplyOf<typeof api.listProblemVersions>> {
  await checkKeeper(database, by)
  const versions = await problemVersions.listVersions(database, { kind: problemKind, key })
  const names = await findPersonNames(
    database,
    versions.map(({ changedBy }) => changedBy),
  )
  return versions.map(({ version, problem, reason, changedAt, changedBy }) => ({
    version,
    problem,
    reason,
    changedAt,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
}

/** Answers the city's code. */
async function checkKeeper(database: Platform['database'], by: By): Promise<string> {
  const city = await findCity(database)
  if (!city || !domain.mayKeepLedger(by.memberships, city.code)) throw new Refusal('setting.outside-scope')
  return city.code
}

function findNewest(tx: Transaction, key: string) {
  return problemVersions.findNewest(tx, { kind: problemKind, key })
}

async function findProblem(tx: Transaction, key: string) {
  return (await findNewest(tx, key))?.problem
}

/** Tells who was first, so that the two can talk. */
async function conflict(tx: Transaction, key: string): Promise<Refusal> {
  const newest = await findNewest(tx, key)
  if (!newest) return new Refusal('setting.conflict', { version: 0 })
  const names = await findPersonNames(tx, [newest.changedBy])
  return new Refusal('setting.conflict', { version: newest.version, changedBy: names.get(newest.changedBy) ?? '' })
}
