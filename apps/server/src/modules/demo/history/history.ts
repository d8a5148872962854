import type { accounts, deadlines, incidents } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { seededRandom } from '../geography/random.ts'
import { type Building, type Cast, findOver, findWorker } from './cast.ts'
import { type Chance, chanceOf } from './chance.ts'
import { laterByDay } from './clock.ts'
import { type Matter, matters, quickMatters } from './matters.ts'
import { mergeSome } from './merge-some.ts'
import { type Opening, type Played, play } from './play.ts'
import { sceneOf } from './scenes.ts'

const seed = 117
const days = 21
const perDay = 18
const dayMinutes = 24 * 60

export type HistoryOptions = {
  readonly cast: Cast
  readonly now: string
  readonly timing: deadlines.Timing
  readonly newCaseCode: (now: string) => string
}

/** A resident as they left themselves with a report. */
export type Caller = {
  readonly reporterId: string
  readonly incidentId: string
  readonly name: string
  readonly phone: string
}

export type History = {
  readonly played: readonly Played[]
  readonly callers: readonly Caller[]
  /** Photos by their id, each with the drawing that stands for it. */
  readonly photos: ReadonlyMap<string, string>
}

/** Three weeks of matters up to now, in all stages, where people of the demo work. */
export function demoHistory({ cast, now, timing, newCaseCode }: HistoryOptions): History {
  const chance = chanceOf(seededRandom(seed))
  const photos = new Map<string, string>()
  const callers: Caller[] = []
  const photo = (matter: Matter, part: 'before' | 'after') => {
    const id = newId()
    photos.set(id, sceneOf(matter.categoryId, part))
    return id
  }
  const where = cast.buildings.filter(({ areaCode }) => findGridWorker(cast, areaCode) ?? findHead(cast, areaCode))
  const played = Array.from({ length: days * perDay }, (_, index): Played[] => {
    const at = laterByDay(minutesBefore(now, dayMinutes * days - (index * dayMinutes) / perDay), chance.minutes(0, 60))
    const building = chance.pick(where)
    if (!building || at > now) return []
    const quick = chance.happens(0.2)
    const matter = chance.pick(quick ? quickMatters : matters)
    if (!matter) return []
    const scene = { cast, chance, at, building, matter, quick, photo, caseCode: newCaseCode(at) }
    const { opening, caller } = open(scene)
    if (caller) callers.push(caller)
    return [play(opening, matter, { cast, chance, until: now, timing, photo })]
  }).flat()
  return { played: mergeSome(played, { cast, now, timing }), callers, photos }
}

type OpeningScene = {
  readonly cast: Cast
  readonly chance: Chance
  readonly at: string
  readonly building: Building
  readonly matter: Matter
  readonly quick: boolean
  readonly photo: (matter: Matter, part: 'before' | 'after') => string
  readonly caseCode: string
}

function open(scene: OpeningScene): { opening: Opening; caller?: Caller } {
  const { cast, chance, at, building, matter, quick, photo, caseCode } = scene
  const incidentId = newId({ msecs: Date.parse(at) })
  const worker = findGridWorker(cast, building.areaCode)
  const photoIds = chance.happens(0.3) ? [photo(matter, 'before')] : []
  const facts = {
    text: matter.text,
    categoryId: matter.categoryId,
    place: placeOf(building),
    photoIds,
    ...weightOf(cast, matter),
  }
  const base = { incidentId, caseCode, at }
  if (quick && worker) {
    const proofIds = cast.city.findClosingRule(matter.categoryId)?.proofRequired ? [photo(matter, 'after')] : []
    const report = { ...facts, source: 'gridWorker', by: { reporterId: worker.personId, kind: 'staff' } } as const
    return { opening: { ...base, actor: worker, command: { type: 'record', report, done: matter.done, proofIds } } }
  }
  if (worker && chance.happens(0.35)) {
    const by = { reporterId: worker.personId, kind: 'staff' } as const
    return { opening: { ...base, actor: worker, command: { type: 'report', ...facts, source: 'gridWorker', by } } }
  }
  const reporterId = newId({ msecs: Date.parse(at) })
  const by = { reporterId, kind: 'resident' } as const
  const clerk = chance.happens(0.15) ? findOver(cast, building.areaCode, 'dispatcher') : undefined
  const caller = chance.happens(0.6) || clerk ? { reporterId, incidentId, ...person(chance) } : undefined
  const actor: accounts.Actor = clerk ?? { kind: 'resident', reporterId }
  const source = clerk ? 'onBehalf' : 'resident'
  return {
    opening: { ...base, actor, command: { type: 'report', ...facts, source, by } },
    ...(caller ? { caller } : {}),
  }
}

function weightOf({ categories }: Cast, { categoryId }: Matter) {
  const category = categories.get(categoryId)
  return { urgent: category?.urgent ?? false, confidential: category?.confidential ?? false }
}

function placeOf({ name, address, areaCode, longitude, latitude }: Building): incidents.Place {
  return { longitude, latitude, address: `${address}${name}`, areaCode }
}

function person(chance: Chance): { name: string; phone: string } {
  const family = chance.pick(['陈', '林', '黄', '张', '吴', '李', '王', '郑']) ?? '陈'
  const given = chance.pick(['阿明', '秀英', '建华', '丽萍', '国强', '玉兰', '志伟', '小红']) ?? '阿明'
  return { name: family + given, phone: `1990001${String(chance.minutes(0, 9999)).padStart(4, '0')}` }
}

function findGridWorker(cast: Cast, areaCode: string) {
  const team = cast.units.find((unit) => unit.kind === 'gridTeam' && unit.areaCode === areaCode)
  return team && findWorker(cast, team.id, 'gridWorker')
}

function findHead(cast: Cast, areaCode: string) {
  const community = cast.city.findCommunityAt(areaCode)
  return community && findWorker(cast, community.id, 'communityHead')
}

function minutesBefore(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) - minutes * 60_000).toISOString()
}
