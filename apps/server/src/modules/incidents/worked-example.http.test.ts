import { expect, test } from 'vitest'
import { newCommandId } from './testing/caller.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { inXiangcheng, openTestCity } from './testing/test-city.ts'

const city = await openTestCity()
const { call, unitIds } = city

test('[E1] a matter travels from a report to its end, and each next unit has it at once', async () => {
  const { caseCode, followKey, unitName, areaName } = await reportByResident(city, {
    name: '林大爷',
    phone: '13812341234',
  })
  expect([unitName, areaName]).toEqual(['毅阳社区第一网格', '第一网格'])
  const id = await idOf(city, caseCode)
  expect((await call('worker', 'listInbox', { query: { box: 'todo' } })).body.items[0]).toMatchObject({
    id,
    why: 'accept',
  })

  const steps = [
    () => act(city, 'worker', ['accept', id]),
    () => act(city, 'worker', ['escalate', id, { reason: '他不肯拆', tried: '上门两次' }]),
    () => act(city, 'head', ['accept', id]),
    () => act(city, 'head', ['escalate', id, { reason: '还是不肯', tried: '再次上门' }]),
    () => act(city, 'dispatcher', ['dispatch', id, { unitId: unitIds.urban, coHandlers: [] }]),
    () => act(city, 'officer', ['resolve', id, { outcome: 'substantive', done: '棚子拆了' }]),
  ]
  const stages: string[] = []
  for (const step of steps) {
    const { body, problem } = await step()
    stages.push(body.stage ?? problem.code)
  }
  expect(stages).toEqual(['handling', 'dispatching', 'handling', 'dispatching', 'handling', 'resolved'])

  const rated = await call(undefined, 'commandCase', {
    params: { caseCode },
    body: { type: 'confirm', followKey, commandId: newCommandId(), expectedVersion: 7 },
  })
  expect(rated.body).toMatchObject({ stage: 'closed', rating: 'satisfied' })
  const trail = await call('dispatcher', 'listSteps', { params: { id } })
  expect(trail.body.map(({ type, actor }) => [type, actor.unit?.name ?? actor.kind])).toEqual([
    ['Reported', 'resident'],
    ['Accepted', '毅阳社区第一网格'],
    ['Escalated', '毅阳社区第一网格'],
    ['Accepted', '毅阳社区居委会'],
    ['Escalated', '毅阳社区居委会'],
    ['Dispatched', '蓝田街道综治中心'],
    ['Resolved', '蓝田街道城管办'],
    ['Rated', 'resident'],
    ['Closed', 'resident'],
  ])
})

test('[E8] a report written in Xiangcheng about a place in Longwen goes to Longwen', async () => {
  const { unitName } = await reportByResident(city, { text: '我现在在芗城，事情在毅阳社区' })
  expect(unitName).toBe('毅阳社区第一网格')
  const far = await reportByResident(city, { place: { point: inXiangcheng, address: '' } })
  expect(far.unitName).toBe('大同社区居委会')
})
