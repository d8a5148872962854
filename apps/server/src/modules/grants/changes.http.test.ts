import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { allowance, followUp, issue } from '../../testing/three-forms.ts'
import { openGrantCity } from './testing/grant-city.ts'

const city = await openGrantCity({ works: true })
const { civil, health, head, granted, keyOf, units, correct, privacy, grids, items } = city
const system = await keyOf(units.health.id)

async function readFrom(id: string, after: string, limit = '100') {
  const { reply } = await system('listGrantChanges', { params: { id }, query: { after, limit } })
  return reply
}

async function eventsOf(id: string, count: number) {
  await until(async () => (await readFrom(id, '0')).events.length >= count)
  return (await readFrom(id, '0')).events
}

async function someone(id: string, at = 0): Promise<string> {
  const { reply } = await health('readGrant', { params: { id } })
  return reply.items[at]?.personId ?? ''
}

test('[R8] what happens to the people of a grant is told once, in order, and nothing of other fields', async () => {
  const { id } = await granted({ items: ['person.name', 'person.phone'], clear: true })
  const personId = await someone(id)
  await correct(personId, { phone: '13922220001' })
  await correct(personId, { education: '20' }).catch(() => undefined)
  await correct(personId, { phone: '13922220002' })
  const events = await eventsOf(id, 2)
  expect(events.map(({ type, subject, data }) => [type, subject, data.items])).toEqual([
    ['ejia.record.Changed', personId, ['person.phone']],
    ['ejia.record.Changed', personId, ['person.phone']],
  ])
  expect(events[0]?.data.values?.['person.phone']).toBe('13922220002')
  const first = await readFrom(id, '0', '1')
  expect(first).toMatchObject({ more: true, events: [events[0]] })
  expect(await readFrom(id, first.cursor)).toMatchObject({ more: false, events: [events[1]] })
})

test('[R8] masked values stay masked, and whoever left is told as left', async () => {
  const { id } = await granted({ items: ['person.phone', 'person.age'] })
  const personId = await someone(id, 4)
  await correct(personId, { phone: '13922220003' })
  const [changed] = await eventsOf(id, 1)
  expect(changed?.data.values?.['person.phone']).toBe('139****0003')
  await city.moveOut(personId)
  const events = await eventsOf(id, 2)
  expect(events.at(-1)).toMatchObject({ type: 'ejia.record.Left', subject: personId, data: { values: null } })
})

test('[R12] two departments disagree on a fact: each of their systems is told once how it was settled', async () => {
  const fields = { items: ['person.name', 'person.phone', 'person.sex'] }
  const ofHealth = await granted(fields)
  const asked = await civil('requestGrant', { body: city.wanted({ ...fields, unitId: units.civil.id }) })
  const ofCivil = asked.reply[0]?.id ?? ''
  await privacy('decideGrant', { params: { id: ofCivil }, body: { approved: true } })
  const systemOfCivil = await keyOf(units.civil.id, '民政系统')
  const first = await issue(city, 'civil', allowance(items))
  const second = await issue(city, 'health', followUp(items))
  const subjects = (await civil('listFormSubjects', { params: { key: first.key }, query: { gridCode: grids.one } }))
    .reply
  const old = subjects.find(({ fields: of }) => of.some(({ key, state }) => key === 'phone' && state === 'known'))
  const subjectId = old?.subjectId ?? ''
  const before = (await readFrom(ofHealth.id, '0', '500')).cursor
  const filling = {
    fillingId: newId(),
    version: second.version,
    subjectId,
    answers: { alone: '0', illness: '高血压', high: '130', low: '80', phone: '13911112222' },
    filledAt: new Date().toISOString(),
  }
  const filled = await health('fillForm', { params: { key: second.key }, body: filling })
  expect(filled.reply.waiting).toEqual(['phone'])
  const dispute = (await head('listFormDisputes')).reply.find(({ settled }) => settled === null)
  const body = { choice: 'claimed', reason: '电话回访确认' } as const
  await head('settleFormDispute', { params: { id: dispute?.id ?? '' }, body })
  const toldTo = async (call: typeof system, id: string, after: string) =>
    (await call('listGrantChanges', { params: { id }, query: { after } })).reply.events
      .filter(({ subject }) => subject === subjectId)
      .map(({ type, data }) => [type, data.items, data.values?.['person.phone']])
  await until(async () => (await toldTo(systemOfCivil, ofCivil, '0')).length > 0)
  const settled = [['ejia.record.Settled', ['person.phone'], '139****2222']]
  expect(await toldTo(systemOfCivil, ofCivil, '0')).toEqual(settled)
  expect(await toldTo(system, ofHealth.id, before)).toEqual(settled)
})
