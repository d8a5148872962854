import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { runInbound } from './runs/run-inbound.ts'
import { invented, openInboundCity } from './testing/inbound-city.ts'

const city = await openInboundCity()
const { there, officer } = city
const rowOf = (name: string, more: object = {}) => ({ 姓名: name, ...more })
const { owner } = city.database

test('[N7] a run that stops in the middle has no half of a row, and goes on at the row where it stopped', async () => {
  const heads = await Promise.all(
    ['101', '102', '103'].map(async (room) => (await city.peopleIn('水仙花园2号楼', room))[0]),
  )
  there.rows = [
    ...heads.map((head) => rowOf(head?.name ?? '', { 身份证号: head?.idCard, 电话: '13600000001' })),
    rowOf('吴新人', { ...cardOf(611), 住址: '水仙花园2号楼1单元801室' }),
  ]
  const source = await city.addSource({ registersNew: true })
  // The last statement of the third row fails, as if the server went away there.
  await owner.query(`create function inbound.stop() returns trigger language plpgsql as
    $$ begin if new.number >= 2 and new.outcome <> 'pending' then raise exception 'stopped'; end if; return new; end $$`)
  await owner.query(`create trigger stop before update on inbound.row for each row execute function inbound.stop()`)
  await officer('runInboundSource', { params: { id: source.id } })
  await until(async () => (await city.lastRun(source.id))?.counts.matched === 2)
  const { id } = (await city.lastRun(source.id)) ?? { id: '' }
  await until(
    async () =>
      (await owner.query<{ lease: string | null }>(`select lease from inbound.run where id = $1`, [id])).rows[0]
        ?.lease === null,
  )
  const claims = async () =>
    (await owner.query<{ n: number }>(`select count(*)::int as n from forms.claim where inbound_run_id = $1`, [id]))
      .rows[0]?.n
  expect(await claims()).toBe(6)
  expect((await officer('listBuildings', { query: { text: '水仙花园2号楼' } })).reply.items[0]?.people).toBe(20)
  expect((await city.lastRun(source.id))?.counts).toMatchObject({ matched: 2, pending: 2 })
  await owner.query(`drop trigger stop on inbound.row`)
  const log = city.server.platform.log
  await runInbound(city.server.platform, { runId: id }, { log, attempt: 1 })
  expect((await city.ended(source.id)).counts).toMatchObject({ matched: 3, registered: 1, pending: 0, disputed: 3 })
  expect(await claims()).toBe(9 + 2)
})

test('[N8] a run is taken back as a whole: facts, disputes, people and rooms; what somebody changed since stays', async () => {
  const heads = await Promise.all(['110'].map(async (room) => (await city.peopleIn('水仙花园3号楼', room))[0]))
  const [quiet] = heads
  const [touched] = await city.peopleIn('水仙花园4号楼', '110')
  const [settled] = await city.peopleIn('水仙花园3号楼', '101')
  there.rows = [
    rowOf(quiet?.name ?? '', { 身份证号: quiet?.idCard, 电话: '13600000011' }),
    rowOf(touched?.name ?? '', { 身份证号: touched?.idCard, 电话: '13600000012' }),
    rowOf(settled?.name ?? '', { 身份证号: settled?.idCard, 电话: '13600000013' }),
    rowOf('郑新人', { ...cardOf(621), 电话: '13600000014', 住址: '水仙花园3号楼1单元901室' }),
  ]
  const source = await city.addSource({ registersNew: true, name: '要撤的' })
  const run = await city.runNow(source.id)
  expect(run.counts).toMatchObject({ matched: 3, registered: 1, written: 4, disputed: 1 })
  await correct(touched?.id ?? '', { phone: '13600000099' })
  const undone = await city.undo(run.id, source.id)
  expect(undone.counts).toMatchObject({ kept: 1, matched: 0, registered: 0 })
  expect((await city.peopleIn('水仙花园3号楼', '110'))[0]?.phone).toBeUndefined()
  expect((await city.peopleIn('水仙花园4号楼', '110'))[0]?.phone).toBe('13600000099')
  expect((await city.peopleIn('水仙花园3号楼', '101'))[0]?.phone).toBe(settled?.phone)
  expect(await city.peopleIn('水仙花园3号楼', '901')).toEqual([])
  const waiting = (await officer('listFormDisputes')).reply.filter(({ claimed }) => claimed.shown.endsWith('0013'))
  expect(waiting).toEqual([])
  expect((await officer('undoInboundRun', { params: { id: run.id }, body: { reason: '再来' } })).code).toBe(
    'inbound.not-undoable',
  )
  const again = await city.runNow(source.id)
  expect(again.counts).toMatchObject({ registered: 1, matched: 3, unchanged: 0 })
})

test('[N8] the last run is taken back first; what the department itself replaced holds again', async () => {
  const [head] = await city.peopleIn('水仙花园1号楼', '110')
  const rows = (phone: string) => [rowOf(head?.name ?? '', { 身份证号: head?.idCard, 电话: phone })]
  const source = await city.addSource({ name: '两次' })
  there.rows = rows('13600000021')
  const first = await city.runNow(source.id)
  there.rows = rows('13600000022')
  const second = await city.runNow(source.id)
  const phone = async () => (await city.peopleIn('水仙花园1号楼', '110'))[0]?.phone
  expect([second.counts.written, await phone()]).toEqual([1, '13600000022'])
  const body = { reason: '先撤早的' }
  expect((await officer('undoInboundRun', { params: { id: first.id }, body })).code).toBe('inbound.not-last')
  await city.undo(second.id, source.id)
  expect(await phone()).toBe('13600000021')
  await city.undo(first.id, source.id)
  expect(await phone()).toBeUndefined()
})

/** As after a visit. */
async function correct(personId: string, values: Record<string, string>) {
  const { reply } = await officer('getResident', { params: { id: personId } })
  const roomId = reply.residences[0]?.roomId ?? ''
  const room = (await officer('getRoom', { params: { id: roomId } })).reply
  const changes = [{ type: 'correct', personId, values }]
  const body = { changeId: newId(), expectedVersion: room.version, changes }
  expect((await officer('changeRoom', { params: { id: roomId }, body })).status).toBe(200)
}

function cardOf(number: number) {
  return { 身份证号: invented(number).idCard }
}
