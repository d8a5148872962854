import type { FormOutput, FormOutputRun } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import type { By } from '../desk.ts'
import { isMaker } from '../scope.ts'
import { formVersions } from '../store/forms.ts'
import { findRun, listLastRuns, listRuns, type StoredRun, sendAgain } from '../store/output-runs.ts'
import { findOutput, listOutputs, type StoredOutput } from '../store/outputs.ts'

const shown = 100

export function mayDecide({ memberships }: By, { areaCode: wanted }: Pick<StoredOutput, 'areaCode'>): boolean {
  return memberships.some(({ role, areaCode }) => role === 'privacyOfficer' && accounts.isWithinScope(areaCode, wanted))
}

/** Whoever asked, their department where it is sent or on a schedule, and the privacy officer. */
export async function mayWithdraw(platform: Platform, by: By, output: StoredOutput): Promise<boolean> {
  return isOpen(output) && (await seerOf(platform, by))(output)
}

function isOpen({ endedAt, approved, schedule, expiresAt }: StoredOutput): boolean {
  if (endedAt !== null || approved === false) return false
  return schedule !== null || expiresAt === null || expiresAt > new Date().toISOString()
}

/** What was asked for once and has arrived cannot be taken back. */
function isDone({ schedule }: StoredOutput, run: StoredRun | undefined): boolean {
  return schedule === null && (run?.status === 'delivered' || run?.status === 'expired')
}

/** Others see theirs among those that are looked through. */
export async function listOutputViews(platform: Platform, by: By, most: number = shown): Promise<FormOutput[]> {
  const sees = await seerOf(platform, by)
  const seen = (await listOutputs(platform.database, 3 * most)).filter(sees)
  return view(platform, by, seen.slice(0, most))
}

export async function getOutputView(platform: Platform, by: By, id: string): Promise<FormOutput> {
  const [one] = await view(platform, by, [await getSeen(platform, by, id)])
  if (!one) throw new Refusal('not-found')
  return one
}

type OfOutput = { readonly id: string; readonly most?: number }

export async function listRunViews(
  platform: Platform,
  by: By,
  { id, most = shown }: OfOutput,
): Promise<FormOutputRun[]> {
  await getSeen(platform, by, id)
  return (await listRuns(platform.database, id, most)).map(viewRun)
}

type Run = { readonly id: string; readonly runId: string }

/** A person looked, and the other side takes files again. */
export async function sendOutputAgain(platform: Platform, by: By, { id, runId }: Run): Promise<FormOutputRun> {
  const { database } = platform
  const output = await getSeen(platform, by, id)
  const found = await findRun(database, runId)
  if (found?.outputId !== id) throw new Refusal('not-found')
  if (output.endedBecause === 'withdrawn' || output.connection === null) throw new Refusal('form.output-over')
  if (!(await sendAgain(database, runId))) throw new Refusal('form.output-not-ready')
  platform.live.noteCommit()
  return viewRun((await findRun(database, runId)) ?? found)
}

/** To others than these it is not there. */
async function getSeen(platform: Platform, by: By, id: string): Promise<StoredOutput> {
  const stored = await findOutput(platform.database, id)
  if (!stored || !(await seerOf(platform, by))(stored)) throw new Refusal('not-found')
  return stored
}

async function seerOf({ database }: Platform, by: By): Promise<(output: StoredOutput) => boolean> {
  const forms = await formVersions.listCurrent(database)
  const own = new Set(forms.flatMap(({ key, form }) => (form !== null && isMaker(by, form.ownerUnitId) ? [key] : [])))
  return (output) => {
    const isOfDepartment = own.has(output.formKey) && (output.schedule !== null || output.connection !== null)
    return output.requestedBy === by.personId || mayDecide(by, output) || isOfDepartment
  }
}

function viewRun({ failingSince: _, nextAt, ...run }: StoredRun): FormOutputRun {
  return { ...run, nextTryAt: run.status === 'sending' && run.attempts > 0 ? nextAt : null }
}

async function view({ database }: Platform, by: By, stored: readonly StoredOutput[]): Promise<FormOutput[]> {
  const people = stored.flatMap(({ requestedBy, decidedBy, endedBy }) =>
    [requestedBy, decidedBy, endedBy].filter((id) => id !== null),
  )
  const [names, areaName, forms, last] = await Promise.all([
    findPersonNames(database, people),
    areaNamer(database),
    formVersions.listCurrent(database),
    listLastRuns(
      database,
      stored.map(({ id }) => id),
    ),
  ])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return stored.map((output) => {
    const { formKey, requestedBy, decidedBy, approved, endedAt, endedBecause, endedBy, ...one } = output
    const lastRun = last.find(({ outputId }) => outputId === output.id)
    return {
      ...one,
      key: formKey,
      title: forms.find(({ key, form }) => key === formKey && form !== null)?.form?.title ?? '',
      areaName: areaName(one.areaCode),
      requestedBy: person(requestedBy),
      decidedBy: decidedBy === null ? null : person(decidedBy),
      status: approved === null ? 'requested' : approved ? 'approved' : 'refused',
      ended:
        endedAt === null || endedBecause === null
          ? null
          : { at: endedAt, because: endedBecause, by: endedBy === null ? null : person(endedBy) },
      lastRun: lastRun ? viewRun(lastRun) : null,
      isOwn: requestedBy === by.personId,
      mayWithdraw: isOpen(output) && !isDone(output, lastRun),
    }
  })
}
