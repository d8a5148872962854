import { v7 as newId } from 'uuid'
import { modules } from '../../../app.ts'
import { apiCaller } from '../../../platform/testing/index.ts'
import { type FormCity, grids, openFormCity, units } from '../../../testing/form-city.ts'
import { addItems, switchOn } from '../../../testing/three-forms.ts'

type Options = {
  readonly households?: number
  readonly works?: boolean
  readonly settings?: Readonly<Record<string, string>>
}
type Caller = Awaited<ReturnType<FormCity['as']>>

/** A street with three departments, whose whole server runs, and what civil affairs and the hospital added. */
export async function openGrantCity({ households = 30, works = false, settings = {} }: Options = {}) {
  const city = await openFormCity({ households, modules, works, settings: { DEMO: '0', ...settings } })
  await switchOn(city)
  const items = await addItems(city)
  const [civil, health, head] = [await city.as('civil'), await city.as('health'), await city.as('head')]
  const [privacy, administrator] = [await city.as('privacy'), await city.as('administrator')]

  /** Asked by the hospital and approved for the registry. */
  async function granted(given: object = {}) {
    const { reply, code } = await health('requestGrant', { body: wanted(given) })
    const [one] = reply
    if (!one) throw new Error(`nothing was asked: ${code}`)
    if (one.state === 'valid') return one
    const answer = await privacy('decideGrant', { params: { id: one.id }, body: { approved: true } })
    if (answer.code !== undefined) throw new Error(`not granted: ${answer.code}`)
    return answer.reply
  }

  async function keyOf(unitId: string, name = '卫生院随访系统') {
    const { reply } = await administrator('createApiKey', { body: { ...aKey, name, unitId } })
    return apiCaller(city.server.app, reply.secret)
  }

  return {
    ...city,
    ...changesBy(head),
    civil,
    health,
    head,
    privacy,
    administrator,
    items,
    wanted,
    granted,
    keyOf,
    grids,
    units,
  }
}

const aKey = {
  contact: '信息科 0596-0000000',
  scopes: ['records.read'],
  areaCode: null,
  perMinute: 6000,
  validUntil: null,
  reason: '部门系统接入',
} as const

function wanted(given: object = {}) {
  return {
    unitId: units.health.id,
    items: ['person.name', 'person.phone'],
    areaCode: units.health.areaCode,
    purpose: '慢性病随访',
    legalBasis: '《国家基本公共卫生服务规范》',
    until: inDays(30),
    clear: false,
    ...given,
  }
}

/** What somebody at the desk does to a person's record. */
function changesBy(head: Caller) {
  async function change(personId: string, changes: readonly object[]): Promise<void> {
    const { reply: person } = await head('getResident', { params: { id: personId } })
    const params = { id: person.residences[0]?.roomId ?? '' }
    const { reply: room } = await head('getRoom', { params })
    const body = { changeId: newId(), expectedVersion: room.version, changes }
    const answer = await head('changeRoom', { params, body })
    if (answer.code !== undefined) throw new Error(`not changed: ${answer.code} ${answer.field ?? ''}`)
  }
  return {
    correct: (personId: string, values: Record<string, string>) =>
      change(personId, [{ type: 'correct', personId, values }]),
    moveOut: (personId: string) => change(personId, [{ type: 'moveOut', personId, on: inDays(0) }]),
  }
}

export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
