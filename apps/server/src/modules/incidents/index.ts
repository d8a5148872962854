import type { Photo } from '@ejia/contract'
import type { Module, Platform } from '../../platform/index.ts'
import { type ProvenReporter, getProvenReporter as proveCase } from './cases/get-proven-reporter.ts'
import {
  type CaseOfReporter,
  listOwnCases as listCases,
  presentOwnCases as presentCases,
} from './cases/list-own-cases.ts'
import type { Proof } from './cases/prove-reporter.ts'
import { type ByReporter, actAsReporter as sayAsReporter } from './commands/act-as-reporter.ts'
import { actBySystem } from './commands/act-by-system.ts'
import { passWindowTask, resumeTask } from './commands/jobs-of.ts'
import { openFromPartner as openMatter, type PartnerReport } from './commands/open-from-partner.ts'
import type { Desk } from './desk.ts'
import { type HistoryImport, importHistories as writeHistories } from './history/import-histories.ts'
import { rebuild, rebuildSome, rebuildTask } from './history/rebuild.ts'
import { verifyAll } from './history/verify-all.ts'
import { verifyChain } from './history/verify-chain.ts'
import { indexNames } from './index-names.ts'
import { openDesk } from './open-desk.ts'
import { type PhotoImport, importPhoto as takePhoto } from './photos/import-photo.ts'
import { removeUnusedPhotos } from './photos/remove-unused-photos.ts'
import {
  listPublished as listShown,
  listPublishedSteps as listSteps,
  type PublishedStep,
} from './published/list-published.ts'
import type { PublishedMatter } from './published/present-published.ts'
import { sendPublishedPhoto as sendShownPhoto } from './published/send-published-photo.ts'
import { readReporterContact as openContact, type ReporterContact } from './read/read-reporter-contact.ts'
import { type Reading, readingFor } from './read/reading-for.ts'
import {
  type Crossing,
  followBorders as follow,
  listCrossings as listMoving,
  type NewBorders,
} from './relocating/follow-borders.ts'
import { resealReporters } from './reseal-reporters.ts'
import { retimeOpen, retimeTask, retimingSubscription } from './retiming/retime-open.ts'
import { routesOf } from './routes/routes-of.ts'
import { removeOldCommands } from './store/load.ts'
import type { PublishedFilter } from './store/published.ts'
import { removeOldUploads } from './store/uploads.ts'
import { removeUnusedVoices } from './voices/remove-unused-voices.ts'
import { transcribe, transcribeTask } from './voices/transcribe-voice.ts'

export { newCaseCode } from './case-code.ts'
export type { CaseOfReporter } from './cases/list-own-cases.ts'
export type { Said } from './commands/act-as-reporter.ts'
export { matterColumns } from './matter-columns.ts'
export type { PublishedStep } from './published/list-published.ts'
export { type PublishedMatter, withoutPeople } from './published/present-published.ts'
export { type Change, type Changes, readChanges } from './read/read-change.ts'
export { readLogs } from './read/read-logs.ts'
export type { ListRow } from './read/read-rows.ts'
export type { Reading } from './read/reading-for.ts'
export { listOpenIn } from './relocating/follow-borders.ts'
export { listClosedBetween } from './store/closed.ts'
export { countSettled, listSettled } from './store/examples.ts'
export { type HeldMatter, listHandlers, listHeldMatters } from './store/held.ts'
export { listPhotoFacts, listReportedSince, type PhotoFacts } from './store/hinted.ts'
export { listStates as listMatterStates, listTimedAfter, listVersionsAfter } from './store/load.ts'
export { eraseReporters, listReportersByPhone } from './store/reporters.ts'
export { addScreening, passPictures } from './store/screenings.ts'
export { countTrendCases, findFirstReport, listTrendCases } from './store/trend-cases.ts'
export { aspectWords, outcomeWords, sourceWords, stageWords, textInSheet } from './words.ts'

type MatterHandOver = {
  readonly incidentId: string
  readonly fromPersonId: string
  readonly toPersonId: string
  readonly reason: string
}

const keptCommandsDays = 30
const namesAtOnce = 500
const indexNamesTask = 'incidents.index-names'
const keptUploadsHours = 14 * 24
const cleanUpTask = 'incidents.clean-up'

const desks = new WeakMap<Platform, Desk>()

export const incidents: Module = {
  name: 'incidents',
  start: async (platform) => {
    desks.set(platform, await openDesk(platform))
  },
  routes: (platform) => routesOf(deskOf(platform)),
  jobs: (platform) => ({
    [passWindowTask]: async (payload) => {
      await actBySystem(deskOf(platform), payload, { type: 'passWindow' })
    },
    [resumeTask]: async (payload) => {
      await actBySystem(deskOf(platform), payload, { type: 'resume', reason: '挂起期限已到' })
    },
    [retimeTask]: (payload) => retimeOpen(deskOf(platform), payload),
    [rebuildTask]: (payload) => rebuildSome(deskOf(platform), payload),
    [transcribeTask]: (payload, job) => transcribe(deskOf(platform), payload, job),
    [indexNamesTask]: async () => {
      while ((await indexNames(platform, namesAtOnce)) > 0);
    },
    [cleanUpTask]: async (_payload, { log }) => {
      const { database, files } = deskOf(platform)
      await removeOldCommands(database, keptCommandsDays)
      await removeOldUploads(database, keptUploadsHours)
      await removeUnusedVoices(database, files)
      const photos = await removeUnusedPhotos(database, files)
      if (photos > 0) log.info({ photos }, 'photos that no report used were removed')
    },
  }),
  subscriptions: ({ live }) => [retimingSubscription(() => live.noteCommit())],
  reseal: resealReporters,
  verify: verifyAll,
  cron: [
    { task: cleanUpTask, at: '41 19 * * *' },
    { task: indexNamesTask, at: '*/20 * * * *' },
  ],
}

/** Whole logs at once, with everything that is made from them; for seeding. Their photos must be there before. */
export function importHistories(platform: Platform, given: HistoryImport): Promise<void> {
  return writeHistories(deskOf(platform), given)
}

/** A photo that somebody trusted hands over under an id of their choosing; it goes through the same hands as any. */
export function importPhoto(platform: Platform, given: PhotoImport): Promise<Photo> {
  return takePhoto(deskOf(platform), given)
}

/** Makes every row and to-do again from the log, and answers how many matters it went through. */
export function rebuildIncidents(platform: Platform): Promise<number> {
  return rebuild(deskOf(platform))
}

/** The first version at which the log of a matter was altered, if it was. */
export function findAlteredVersion(platform: Platform, incidentId: string): Promise<number | undefined> {
  return verifyChain(deskOf(platform).database, incidentId)
}

/** Name and number in clear, for sending a message to the reporter and for nothing else. */
export function readReporterContact(platform: Platform, reporterId: string): Promise<ReporterContact | undefined> {
  return openContact(deskOf(platform), reporterId)
}

/** The reporter who shows that a case is theirs, by its key or the last digits of the number left with it. */
export function getProvenReporter(platform: Platform, caseCode: string, proof: Proof): Promise<ProvenReporter> {
  return proveCase(deskOf(platform), caseCode, proof)
}

/** Opens a matter that came through another system, in the name of whoever used it; the same id opens it once. */
export function openFromPartner(platform: Platform, report: PartnerReport) {
  return openMatter(deskOf(platform), report)
}

/** What a reporter says through the system by which they reported. */
export function actAsReporter(platform: Platform, by: ByReporter): Promise<void> {
  return sayAsReporter(deskOf(platform), by)
}

/** The matters that anybody may read, newest first. */
export function listPublished(platform: Platform, filter: PublishedFilter): Promise<PublishedMatter[]> {
  return listShown(deskOf(platform), filter)
}

/** What happened to each of them, as far as anybody may read it, oldest first. */
export function listPublishedSteps(
  platform: Platform,
  matters: readonly Pick<PublishedMatter, 'id'>[],
): Promise<ReadonlyMap<string, readonly PublishedStep[]>> {
  return listSteps(deskOf(platform), matters)
}

/** A photo of a matter that anybody may read. */
export function sendPublishedPhoto(
  platform: Platform,
  reply: Parameters<typeof sendShownPhoto>[1],
  wanted: Parameters<typeof sendShownPhoto>[2],
) {
  return sendShownPhoto(deskOf(platform), reply, wanted)
}

/** The matters of whoever has shown to be these reporters, each with the key to act on it. */
export function listOwnCases(platform: Platform, reporterIds: readonly string[]): Promise<CaseOfReporter[]> {
  return listCases(deskOf(platform), reporterIds)
}

/** The same matters whole, as their reporters read them. */
export function presentOwnCases(platform: Platform, reporterIds: readonly string[]) {
  return presentCases(deskOf(platform), reporterIds)
}

/** Everything one member of staff may read, and nothing that they may not. */
export function readAs(platform: Platform, actor: Parameters<typeof readingFor>[1]): Reading {
  return readingFor(deskOf(platform), actor)
}

/** What other borders would move; nothing is written. */
export function listCrossings(
  platform: Platform,
  borders: NewBorders,
): Promise<{ readonly open: number; readonly crossings: readonly Crossing[] }> {
  return listMoving(deskOf(platform), borders)
}

/** Moves the open matters after the borders, and answers how many are suspended and still to be moved. */
export function followBorders(platform: Platform, borders: NewBorders & { readonly reason: string }): Promise<number> {
  return follow(deskOf(platform), borders)
}

/** Answers the matter's version after it changed hands; nothing where it is not theirs any more. */
export async function handOverMatter(
  platform: Platform,
  { incidentId, ...facts }: MatterHandOver,
): Promise<number | undefined> {
  return (await actBySystem(deskOf(platform), { incidentId }, { type: 'handOver', ...facts }))?.version
}

function deskOf(platform: Platform): Desk {
  const desk = desks.get(platform)
  if (!desk) throw new Error('the incidents module was not started')
  return desk
}

type SystemNote = { readonly incidentId: string; readonly commandId: string; readonly text: string }

/** Writes for those who handle the matter what another system said; once it is solved nothing is added. */
export async function noteBySystem(platform: Platform, { text, ...which }: SystemNote): Promise<void> {
  await actBySystem(deskOf(platform), which, { type: 'note', text, photoIds: [], visibility: 'internal' })
}
