import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller, listTaker } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { claimTraining, train } from './index.ts'

const city = await openAccessCity()
const { app, platform, units } = city
const administrator = apiCaller(app, await city.logIn('systemAdministrator', 'inside'))
const auditor = apiCaller(app, await city.logIn('auditAdministrator', 'inside'))

/** As this city says it, with none of the configuration's words. */
const sayings: Readonly<Record<string, readonly string[]>> = {
  'street-light': ['晚上啥都看不见', '夜里没一点光', '杆子顶上那个泡坏了', '一到天黑就伸手不见五指'],
  pets: ['毛孩子又跑出来吓人', '阿旺半夜叫个不停', '旺财追着小孩跑', '四条腿的在草丛里拉'],
  parking: ['面包壳横在门口', '铁壳子把口子塞死了', '四个轮子挡着出不去', '好几辆横七竖八'],
}

/** Settled matters as the log would leave them: learning reads nothing but their words, category, unit and time. */
async function settle(count: number): Promise<void> {
  const labels = Object.keys(sayings)
  for (let at = 0; at < count; at += 1) {
    const label = labels[at % labels.length] ?? ''
    const parts = sayings[label] ?? []
    const text = `${at % 11}号楼${parts[Math.floor(at / 3) % parts.length]}，第${at}次`
    await city.database.pool.query(
      `insert into incidents.incident (id, version, case_code, stage, category_id, area_code, lead_unit_id, seen_by,
         source, urgent, confidential, reported_at, words, pairs, state)
       values ($1, 1, $2, 'closed', $3, '350603003003001', $4, '{}', 'resident', false, false,
         now() - make_interval(mins => $5), '', '{}', $6)`,
      [newId(), `T${count}-${at}`, label, units.inside.community.id, count - at, { text }],
    )
  }
}

const guess = async (text: string) => (await administrator('guessCategory', { body: { text } })).reply

test('from too few matters nothing is learned, and the screen says so', async () => {
  await settle(30)
  expect(await claimTraining(platform)).toBe(true)
  expect((await administrator('trainCategoryModel', { body: {} })).code).toBe('category.training-running')
  expect(await train(platform, { switchOn: true })).toMatchObject({ kind: 'tooFew', examples: 30 })
  expect((await administrator('listCategoryModels')).reply).toMatchObject({
    models: [],
    on: null,
    runningSince: null,
    failed: 'tooFew',
    available: 30,
  })
})

test('what was learned in its own thread is better on held-back matters, used when that is wished, and taken back', async () => {
  await settle(240)
  expect((await guess('铁壳子又把口子塞死了')).categories).toEqual([])
  await claimTraining(platform)
  const trained = await train(platform, { switchOn: true })
  expect(trained).toMatchObject({ kind: 'made', on: true, taught: { category: { better: true } } })
  const [model] = (await administrator('listCategoryModels')).reply.models
  expect(model).toMatchObject({ on: true, examples: 270, better: true, unitType: { top1: 1 } })
  expect(model?.category.top1).toBeGreaterThan(model?.before.top1 ?? 1)
  expect(await guess('铁壳子又把口子塞死了')).toMatchObject({
    sure: true,
    basis: 'history',
    categories: [{ id: 'parking' }],
    unitTypes: [{ kind: 'community' }],
  })

  const back = { version: null, reason: '先换回词语' }
  expect((await administrator('switchCategoryModel', { body: back })).reply).toEqual({ on: null })
  expect((await guess('铁壳子又把口子塞死了')).basis).toBe('words')
  const unknown = { version: 99, reason: '没有这个' }
  expect((await administrator('switchCategoryModel', { body: unknown })).code).toBe('category.model-unknown')
  const { items } = (await auditor('listAudit')).reply
  expect(items.map(({ action }) => action).slice(0, 3)).toEqual([
    'category.model-switched',
    'category.model-switched',
    'category.model-made',
  ])
})

test('what was learned goes out as Excel with how good it is and whether it is in use', async () => {
  const take = listTaker(app, await city.logIn('systemAdministrator', 'inside'))
  const { rows } = await take('exportCategoryModels')
  expect(rows.map((row) => [row[0], row[3], row[10], row[12], row[13]])).toEqual([['1', '270', '100.0%', '更准', '']])
})
