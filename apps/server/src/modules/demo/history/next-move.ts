import { type accounts, dispatch, type incidents } from '@ejia/domain'
import { type Cast, findOver, findWorker } from './cast.ts'
import type { Chance } from './chance.ts'
import { laterByDays } from './clock.ts'
import type { Matter } from './matters.ts'

export type Move = {
  readonly actor: accounts.Actor | undefined
  readonly minutes: number
  readonly command: incidents.Command
}

export type Scene = {
  readonly cast: Cast
  readonly chance: Chance
  readonly matter: Matter
  readonly state: incidents.Incident
  readonly now: string
  readonly photo: (part: 'before' | 'after') => string
}

/** What happens next to a matter as it stands; undefined when it rests, or nobody of the demo works where it lies. */
export function nextMove(scene: Scene): Move | undefined {
  switch (scene.state.stage) {
    case 'reported':
      return whenReported(scene)
    case 'handling':
      return whenHandling(scene)
    case 'dispatching':
      return whenDispatching(scene)
    case 'suspended':
      return {
        actor: lead(scene),
        minutes: scene.chance.minutes(1500, 5000),
        command: { type: 'resume', reason: '材料已到，继续办理。' },
      }
    case 'resolved':
      return whenResolved(scene)
    case 'closed':
    case 'declined':
    case 'merged':
      return undefined
  }
}

function lead({ cast, state }: Scene) {
  return findWorker(cast, state.leadUnitId)
}

function whenReported(scene: Scene): Move {
  const { cast, chance, state } = scene
  if (state.reporters[0]?.kind === 'resident' && chance.happens(0.04)) {
    const command = {
      type: 'decline',
      reason: '这件事正在法院审理，本平台不能处理。',
      whereToGo: '请向受理法院的诉讼服务中心咨询。',
    } as const
    return { actor: findOver(cast, state.place.areaCode, 'dispatcher'), minutes: chance.minutes(30, 300), command }
  }
  // Where a grid has nobody of its own, the head of the community takes the matter.
  const actor = lead(scene) ?? findOver(cast, state.place.areaCode, 'communityHead')
  return { actor, minutes: chance.minutes(4, 240), command: { type: 'accept' } }
}

function whenHandling(scene: Scene): Move {
  const { cast, chance, state, matter, now } = scene
  const actor = lead(scene)
  const kind = cast.city.findUnit(state.leadUnitId)?.kind
  const open = state.coHandlers.find(({ status }) => status === 'open')
  if (open) {
    const result = '已配合到场，向住户做了说明。'
    return {
      actor: findWorker(cast, open.unitId),
      minutes: chance.minutes(60, 900),
      command: { type: 'signOff', result, photoIds: [] },
    }
  }
  if (state.request?.kind === 'extension') {
    const command = {
      type: 'extend',
      approved: true,
      reason: '配件需要外地调货，同意延期。',
      dueAt: state.request.dueAt,
    } as const
    return { actor: findOver(cast, state.place.areaCode, 'supervisor'), minutes: chance.minutes(60, 600), command }
  }
  const isSentDown = state.senders.some((id) => cast.city.findUnit(id)?.kind === 'centre')
  if ((kind === 'gridTeam' || kind === 'community') && !isSentDown && chance.happens(0.5)) {
    return {
      actor,
      minutes: chance.minutes(60, 900),
      command: { type: 'escalate', reason: '社区没有执法权限，需要职能部门办理。', tried: matter.tried },
    }
  }
  if (kind === 'department' && chance.happens(0.1)) {
    return {
      actor,
      minutes: chance.minutes(200, 1500),
      command: { type: 'suspend', reason: '等待产权单位确认。', until: laterByDays(now, 9) },
    }
  }
  if (kind === 'department' && chance.happens(0.08)) {
    return {
      actor,
      minutes: chance.minutes(600, 2500),
      command: { type: 'requestExtension', reason: '配件需要外地调货。', dueAt: laterByDays(now, 25) },
    }
  }
  if (chance.happens(0.45)) return { actor, minutes: chance.minutes(30, 800), command: noteOrContact(scene) }
  return { actor, minutes: chance.minutes(120, 2600), command: resolve(scene) }
}

function noteOrContact({ chance, matter, state, now, photo }: Scene): incidents.Command {
  if (state.reporters[0]?.kind === 'resident' && chance.happens(0.4)) {
    return {
      type: 'contact',
      contactedAt: now,
      how: chance.happens(0.7) ? 'phone' : 'visit',
      gist: '说明了办理安排，对方表示理解。',
    }
  }
  const seen = chance.happens(0.1) ? [photo('before')] : []
  return {
    type: 'note',
    text: matter.tried || '到现场看过。',
    photoIds: seen,
    visibility: chance.happens(0.5) ? 'reporter' : 'internal',
  }
}

function resolve({ cast, chance, matter, state, photo }: Scene): incidents.Command {
  const rule = cast.city.findClosingRule(state.categoryId ?? '')
  const proofIds = rule?.proofRequired ? [photo('after')] : []
  return {
    type: 'resolve',
    outcome: chance.happens(0.85) ? 'substantive' : 'partial',
    done: matter.done,
    proofIds,
    releases: [],
  }
}

function whenDispatching(scene: Scene): Move {
  const { cast, chance, state } = scene
  const actor = lead(scene)
  const holder = cast.city.findUnit(state.leadUnitId)
  if (holder?.kind === 'community') return { actor, minutes: chance.minutes(10, 200), command: { type: 'accept' } }
  const category = cast.categories.get(state.categoryId ?? '')
  const suggested = dispatch.suggestUnits(
    { areaCode: state.place.areaCode, category, confidential: state.confidential },
    cast.units,
  )
  const unit = suggested.map((one) => one.unit).find(({ id }) => id !== state.leadUnitId && findWorker(cast, id))
  if (!unit) return { actor, minutes: chance.minutes(10, 200), command: { type: 'accept' } }
  if (holder && !unit.areaCode.startsWith(holder.areaCode)) {
    const command = { type: 'escalate', reason: '本街道没有对应的职能部门。', tried: '已核对职责清单。' } as const
    return { actor, minutes: chance.minutes(10, 200), command }
  }
  const community = cast.city.findCommunityAt(state.place.areaCode)
  const helped = community && findWorker(cast, community.id) && chance.happens(0.4)
  const coHandlers = helped ? [{ unitId: community.id, task: '到场配合，联系住户。' }] : []
  return { actor, minutes: chance.minutes(5, 1200), command: { type: 'dispatch', unitId: unit.id, coHandlers } }
}

function whenResolved({ cast, chance, state }: Scene): Move | undefined {
  const [reporter] = state.reporters
  const resident =
    reporter?.kind === 'resident' ? ({ kind: 'resident', reporterId: reporter.reporterId } as const) : undefined
  if (resident && chance.happens(0.55))
    return { actor: resident, minutes: chance.minutes(20, 2000), command: { type: 'confirm' } }
  if (resident && chance.happens(0.15)) {
    return {
      actor: resident,
      minutes: chance.minutes(20, 2000),
      command: { type: 'dissatisfied', aspects: ['result'], text: '过了两天又和原来一样。' },
    }
  }
  const verifier = findOver(cast, state.place.areaCode, 'dispatcher')
  return {
    actor: verifier,
    minutes: chance.minutes(600, 4000),
    command: { type: 'verify', note: '现场看过，情况属实。' },
  }
}
