import { createHash } from 'node:crypto'
import type { api, DrawView, InputOf, ReplyOf } from '@ejia/contract'
import { callbacks as domain, incidents, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { areaNamer } from '../areas/index.ts'
import { listClosedBetween, readChanges } from '../incidents/index.ts'
import { checkScope, getDraw, scopesOf } from './scope.ts'
import { addDraw, type Draw, listDraws } from './store.ts'

type By = StaffCaller['actor']
type Asked = InputOf<typeof api.drawCallbacks>['body']

const shown = 100

export async function previewDraw(
  { database }: Platform,
  by: By,
  { margin, ...period }: Omit<Asked, 'commandId' | 'seed'>,
): Promise<ReplyOf<typeof api.previewDraw>> {
  checkScope(by, period.areaCode)
  const population = domain.listCallable(await listClosedBetween(database, period), period).length
  return { population, size: domain.sampleSize(population, margin) }
}

/** The moment of drawing comes first, so that the log up to it tells what was drawn from. */
export async function drawCallbacks(
  { database }: Platform,
  by: By,
  { commandId, margin, seed, ...period }: Asked,
): Promise<DrawView> {
  checkScope(by, period.areaCode)
  const drawnAt = new Date().toISOString()
  const from = domain.listCallable(await listClosedBetween(database, period), period)
  if (from.length === 0) throw new Refusal('callback.nothing')
  const sample = drawFrom(from, { margin, seed })
  const population = from.map(({ id }) => id)
  const draw = { id: commandId, ...period, margin, seed, population, sample, drawnBy: by.personId, drawnAt }
  await transaction(database, async (tx) => {
    if (!(await addDraw(tx, draw))) return
    const facts = { ...period, margin, seed, population: population.length, size: sample.length }
    await recordAudit(tx, { action: 'callback.drawn', personId: by.personId, subject: commandId, facts })
  })
  const [view] = await presentDraws(database, [await getDraw(database, by, commandId)])
  if (!view) throw new Refusal('callback.unknown')
  return view
}

export async function listOwnDraws({ database }: Platform, by: By): Promise<DrawView[]> {
  return presentDraws(database, await listDraws(database, scopesOf(by), shown))
}

/** From the log of every matter that may have been in it, as it stood at the moment of drawing. */
export async function repeatDraw({ database }: Platform, by: By, id: string): Promise<ReplyOf<typeof api.repeatDraw>> {
  const draw = await getDraw(database, by, id)
  const now = await listClosedBetween(database, draw)
  const ids = [...new Set([...draw.population, ...now.map((state) => state.id)])]
  const changesOf = await readChanges(database, ids)
  const then = ids.flatMap((one) => stateAt(changesOf(one)({ after: 0 })?.events ?? [], draw.drawnAt) ?? [])
  const from = domain.listCallable(then, draw)
  const again = new Set(from.map((one) => one.id))
  return {
    samePopulation: again.size === draw.population.length && draw.population.every((one) => again.has(one)),
    sameSample: from.length > 0 && drawFrom(from, draw).join() === draw.sample.join(),
  }
}

export async function presentDraws(database: Platform['database'], draws: readonly Draw[]): Promise<DrawView[]> {
  const [areaName, names] = await Promise.all([areaNamer(database), namesOf(database, draws)])
  return draws.map(({ id, areaCode: code, from, before, margin, seed, drawnAt, drawnBy, population, sample }) => ({
    id,
    area: { code, name: areaName(code) },
    from,
    before,
    margin,
    seed,
    drawnAt,
    drawnBy: { id: drawnBy, name: names.get(drawnBy) ?? '' },
    population: population.length,
    size: sample.length,
  }))
}

function namesOf(tx: Transaction, draws: readonly Draw[]) {
  return findPersonNames(
    tx,
    draws.map(({ drawnBy }) => drawnBy),
  )
}

function drawFrom(from: readonly domain.Callable[], { margin, seed }: Pick<Draw, 'margin' | 'seed'>): string[] {
  return domain.drawSample(from, { seed, size: domain.sampleSize(from.length, margin), digest: sha256 })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function stateAt(log: readonly incidents.LoggedEvent[], at: string): incidents.Incident | undefined {
  return log.filter((logged) => logged.at <= at).reduce<incidents.Incident | undefined>(incidents.evolve, undefined)
}
