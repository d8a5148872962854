import { setTimeout as pass } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testApp } from '../../platform/testing/index.ts'
import { accounts } from '../accounts/index.ts'
import { areas } from '../areas/index.ts'
import { deadlines } from '../deadlines/index.ts'
import { dispatch } from '../dispatch/index.ts'
import { incidents } from './index.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'
import { look } from './testing/test-store.ts'

/** Two servers work the same queue and the same feed. */
const city = await openTestCity({ works: true })
const { call, database } = city
await testApp({ database, modules: [areas, accounts, dispatch, deadlines, incidents], works: true })

/** Noise is to be solved within three calendar days instead of five working days. */
const change = {
  kind: 'limits',
  key: 'noise',
  content: { rules: [{ clock: 'solve', limit: { amount: 36, unit: 'hours' } }], milestones: [] },
}

async function accepted(categoryId: string): Promise<string> {
  const id = await idOf(city, (await reportByResident(city, { categoryId })).caseCode)
  await act(city, 'worker', ['accept', id])
  return id
}

const solveOf = async (id: string) =>
  (await call('dispatcher', 'getIncident', { params: { id } })).body.clocks.find(({ kind }) => kind === 'solve')

const retimed = () =>
  look(database.owner, z.object({ incidentId: z.string() }), [
    `select incident_id as "incidentId" from incidents.event where type = 'Retimed'`,
  ])

const [noise, other] = [await accepted('noise'), await accepted('rubbish')]
const extended = await accepted('noise')
await act(city, 'worker', ['requestExtension', extended, { reason: '下雨', dueAt: '2030-01-01T00:00:00.000Z' }])
await act(city, 'supervisor', ['extend', extended, { approved: true, reason: '同意' }])

test('[D6] a change is shown with what it would move, and moves nothing', async () => {
  const before = await solveOf(noise)
  const { body } = await call('supervisor', 'previewDeadlines', { body: { change } })
  expect(body).toMatchObject({ open: 2, moving: 1 })
  const after = new Date(Date.parse(before?.startedAt ?? '') + 36 * 3_600_000).toISOString()
  expect(body.first).toMatchObject([{ id: noise, clock: 'solve', before: before?.dueAt, after }])
  expect(await solveOf(noise)).toEqual(before)
  const unseen = await call('administrator', 'previewDeadlines', { body: { change } })
  expect(unseen.body).toMatchObject({ moving: 1, first: [] })
})

test('[D7] a change is followed by the open matters once, whichever servers run; dates set by hand stay', async () => {
  const before = await solveOf(other)
  const body = { change, expectedVersion: 0, reason: '市里新规定' }
  expect((await call('administrator', 'changeDeadlineSetting', { body })).status).toBe(200)
  while ((await retimed()).length === 0) await pass(200)
  await pass(1000)
  expect(await retimed()).toEqual([{ incidentId: noise }])
  const solve = await solveOf(noise)
  expect(solve).toMatchObject({ limit: { amount: 36, unit: 'hours' } })
  expect(Date.parse(solve?.dueAt ?? '') - Date.parse(solve?.startedAt ?? '')).toBe(36 * 3_600_000)
  expect(await solveOf(other)).toEqual(before)
  expect((await solveOf(extended))?.dueAt).toBe('2030-01-01T00:00:00.000Z')
}, 30_000)
