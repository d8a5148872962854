import { expect, test } from 'vitest'
import { z } from 'zod'
import { incidents } from './index.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'
import { look } from './testing/test-store.ts'

const city = await openTestCity()
const { call, database, server } = city

/** Past any window for rating, also one whose last day falls into a long holiday. */
const wellPast = 30

/** Lets as many days pass for a matter as if everything had happened that much earlier. */
async function letPass(id: string, days: number) {
  const earlier = (text: unknown) =>
    JSON.stringify(text).replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, (at) =>
      new Date(Date.parse(at) - days * 86_400_000).toISOString(),
    )
  const [row] = await look(database.owner, z.object({ state: z.unknown() }), [
    'select state from incidents.incident where id = $1',
    id,
  ])
  await database.owner.query('update incidents.incident set state = $2 where id = $1', [id, earlier(row?.state)])
}

async function runDue(task: string, incidentId: string) {
  await incidents.jobs?.(server.platform)[task]?.({ incidentId }, { log: server.platform.log, attempt: 1 })
}

function jobs(incidentId: string) {
  return look(database.owner, z.object({ task: z.string(), run_at: z.string() }), [
    `select tasks.identifier as task, jobs.run_at from graphile_worker._private_jobs as jobs
     join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id where payload ->> 'incidentId' = $1`,
    incidentId,
  ])
}

async function stageOf(id: string) {
  return (await call('dispatcher', 'getIncident', { params: { id } })).body.stage
}

async function handled(): Promise<string> {
  const id = await idOf(city, (await reportByResident(city)).caseCode)
  await act(city, 'worker', ['accept', id])
  return id
}

test('[E11] when nobody rated in time the matter is closed by itself, once', async () => {
  const id = await handled()
  await act(city, 'worker', ['resolve', id, { outcome: 'substantive', done: '好了' }])
  expect((await jobs(id)).map(({ task }) => task)).toEqual(['incidents.pass-window'])
  await runDue('incidents.pass-window', id)
  expect(await stageOf(id)).toBe('resolved')
  await letPass(id, wellPast)
  await Promise.allSettled([runDue('incidents.pass-window', id), runDue('incidents.pass-window', id)])
  await runDue('incidents.pass-window', id)
  expect(await stageOf(id)).toBe('closed')
  const { body } = await call('dispatcher', 'listSteps', { params: { id } })
  expect(body.filter(({ type }) => type === 'Closed').map(({ actor, more }) => [actor.kind, more])).toEqual([
    ['system', 'windowPassed'],
  ])
})

test('[E11] a matter that was waiting goes on when its date has come, and not before', async () => {
  const id = await handled()
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString()
  await act(city, 'worker', ['suspend', id, { reason: '等材料', until }])
  const [job] = await jobs(id)
  expect([job?.task, job?.run_at]).toEqual(['incidents.resume', until])
  await runDue('incidents.resume', id)
  expect(await stageOf(id)).toBe('suspended')
  await letPass(id, 4)
  await runDue('incidents.resume', id)
  expect(await stageOf(id)).toBe('handling')
})

test('[E11] what was rated or reopened meanwhile is left alone', async () => {
  const id = await handled()
  await act(city, 'worker', ['resolve', id, { outcome: 'substantive', done: '好了' }])
  await act(city, 'head', ['reject', id, { reason: '没好' }])
  await letPass(id, wellPast)
  await runDue('incidents.pass-window', id)
  expect(await stageOf(id)).toBe('handling')
})
