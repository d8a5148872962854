import { accounts, type incidents, type notices } from '@ejia/domain'
import type { Dice } from './dice.ts'
import type { PeopledCity } from './peopled-city.ts'

export type Act = readonly [actor: incidents.Context['actor'], command: incidents.Command]
export type Deciding = { readonly world: PeopledCity; readonly dice: Dice; readonly now: number }

export const reporterId = '01900000-0000-7000-8000-000000000001'
export const resident = { kind: 'resident', reporterId } as const
const system = { kind: 'system' } as const
const dayMilliseconds = 86_400_000

/** What people do next with a matter, the first choice first; what the rules refuse gives way to the next. */
export function actsFor(matter: incidents.Incident, deciding: Deciding): Act[] {
  const { dice, world } = deciding
  const worker = findWorker(matter, world)
  const centre = workerOf(world.city.centreOf(matter.leadUnitId).id, world)
  const chance = dice.roll()
  switch (matter.stage) {
    case 'reported':
      return by(worker, { type: 'accept' })
    case 'handling':
      return [...(chance < 0.3 ? detours(chance, { worker, centre }, deciding) : []), ...by(worker, resolve)]
    case 'dispatching':
      return [...by(centre, dispatchTo(matter, deciding)), ...by(worker, { type: 'accept' })]
    case 'suspended':
      return [...by(worker, { type: 'resume', reason: '可以继续' }), [system, { type: 'passWindow' }]]
    case 'resolved':
      return endings(chance, centre)
    case 'closed':
    case 'declined':
    case 'merged':
      return []
  }
}

const resolve = { type: 'resolve', outcome: 'substantive', done: '处理好了', proofIds: [], releases: [] } as const

type Hands = { readonly worker: notices.Staff | undefined; readonly centre: notices.Staff | undefined }

/** Waiting for something outside, more time, or somebody else's matter. */
function detours(chance: number, { worker, centre }: Hands, { dice, now }: Deciding): Act[] {
  const until = new Date(now + (1 + Math.floor(dice.roll() * 8)) * dayMilliseconds).toISOString()
  if (chance < 0.12) return by(worker, { type: 'suspend', reason: '等材料', until })
  if (chance < 0.18) return by(worker, { type: 'escalate', reason: '需要部门', tried: '上门两次' })
  if (chance < 0.24)
    return by(worker, { type: 'contact', contactedAt: new Date(now).toISOString(), how: 'phone', gist: '说明进展' })
  return [
    ...by(worker, { type: 'requestExtension', reason: '下雨', dueAt: until }),
    ...by(centre, { type: 'extend', approved: true, reason: '同意' }),
  ]
}

function endings(chance: number, centre: notices.Staff | undefined): Act[] {
  const verified = by(centre, { type: 'verify' })
  if (chance < 0.1) return [[resident, { type: 'dissatisfied', aspects: ['result'] }], ...verified]
  if (chance < 0.6) return [[resident, { type: 'confirm' }], ...verified]
  return [...verified, [resident, { type: 'confirm' }]]
}

function dispatchTo({ place }: incidents.Incident, { world, dice }: Deciding): incidents.Command {
  const near = world.units.filter(
    ({ kind, areaCode }) => kind === 'department' && accounts.isWithinScope(areaCode, place.areaCode),
  )
  return { type: 'dispatch', unitId: dice.pick(near).id, coHandlers: [] }
}

function by(who: notices.Staff | undefined, command: incidents.Command): Act[] {
  return who ? [[who, command]] : []
}

function findWorker({ leadUnitId, handlerId }: incidents.Incident, world: PeopledCity): notices.Staff | undefined {
  const handler = handlerId === undefined ? undefined : world.people.find(handlerId)
  return handler ?? workerOf(leadUnitId, world)
}

/** Somebody who does the work of a unit, or of the next one above where it has nobody. */
function workerOf(unitId: string, world: PeopledCity): notices.Staff | undefined {
  const here = world.people
    .ofUnit(unitId)
    .find(({ memberships }) => memberships.some((held) => held.unitId === unitId && accounts.doesWorkOfUnit(held)))
  const above = here ? undefined : world.city.findUnitAbove(unitId)
  return here ?? (above && workerOf(above.id, world))
}
