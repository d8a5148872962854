import { expect, test } from 'vitest'
import { feedRound } from '../../platform/feed/index.ts'
import { until } from '../../platform/testing/index.ts'
import { noticesSubscription, runReminders } from './index.ts'
import { remindOpen } from './telling/remind-open.ts'
import { noon, openNoticeCity } from './testing/notice-city.ts'

const city = await openNoticeCity()
const desk = city.deskAt(() => noon)
const feed = feedRound(noticesSubscription(desk), { ...desk, waitMilliseconds: 1 })

async function reported(): Promise<string> {
  const id = await city.idOf((await city.report()).caseCode)
  while (await feed.run());
  return id
}

async function waitingOf(id: string): Promise<readonly { readonly key: string; readonly at: string }[]> {
  const { rows } = await city.database.owner.query<{ waiting: { key: string; at: string }[] }>(
    'select waiting from notices.matter where incident_id = $1',
    [id],
  )
  return rows[0]?.waiting ?? []
}

/** The acceptance of everything is pressed for once, an hour after its time, with the centre above. */
async function changeSteps(): Promise<void> {
  const steps = [{ clock: 'accept', when: { side: 'after', limit: { amount: 1, unit: 'hours' } }, tell: 'centreAbove' }]
  const change = { kind: 'escalation', key: 'all', content: { steps } }
  const { code } = await city.call('keeper', 'changeDeadlineSetting', {
    body: { change, expectedVersion: 0, reason: '试行' },
  })
  expect(code).toBe(undefined)
}

test('[S19] a changed table of steps reaches an open matter by itself, and who it names now is told', async () => {
  const id = await reported()
  expect((await waitingOf(id)).map(({ key }) => key.split(' ').at(-1))).toContain('handler')
  await changeSteps()
  while (await feed.run());
  const { rows: jobs } = await city.database.owner.query<{ count: number }>(
    `select count(*) as count from graphile_worker.jobs where task_identifier = 'notices.remind-open'`,
  )
  expect(jobs[0]?.count).toBe(1)
  await remindOpen(desk, {})
  const [only, ...others] = await waitingOf(id)
  expect(others).toEqual([])
  expect(only?.key).toMatch(/^accept .* after1hours centreAbove$/)
  await runReminders(desk, only?.at ?? noon, 10)
  const { rows } = await city.database.owner.query<{ person: string }>(
    `select person_id as person from notices.notice where incident_id = $1 and origin not like 'v%'`,
    [id],
  )
  expect(rows).toEqual([{ person: city.personIds.countyDispatcher }])
})

test('[S19] a running server does so without anybody asking', async () => {
  const id = await reported()
  expect(await waitingOf(id)).toHaveLength(1)
  const { code } = await city.call('keeper', 'restoreDeadlineSetting', {
    params: { kind: 'escalation', key: 'all' },
    body: { version: 0, expectedVersion: 1, reason: '恢复' },
  })
  expect(code).toBe(undefined)
  const server = await city.open(true)
  server.platform.live.noteCommit()
  await until(async () => (await waitingOf(id)).length > 1)
  await server.stop()
  expect((await waitingOf(id)).map(({ key }) => key.split(' ').at(-1))).toContain('handler')
})
