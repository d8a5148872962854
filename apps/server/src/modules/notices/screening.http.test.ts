import { expect, test } from 'vitest'
import { screenMatter, settlePictures } from './screen-matter.ts'
import { keepMediaAsked, keepMediaVerdict } from './store/wechat-push.ts'
import { noon, openNoticeCity } from './testing/notice-city.ts'

const city = await openNoticeCity({ PUBLIC_URL: 'https://ejia.example.cn' })
const desk = city.deskAt(() => noon)

const reasonsOf = async (incidentId: string) => {
  const { rows } = await city.database.owner.query<{ reasons: string[] }>(
    'select reasons from incidents.screening where incident_id = $1',
    [incidentId],
  )
  return rows[0]?.reasons
}

const passed = async (incidentId: string) =>
  (await city.database.owner.query('select from incidents.pictures_passed where incident_id = $1', [incidentId]))
    .rowCount

test('[S23] words that WeChat doubts are put before a person, and what it cannot check now is tried again', async () => {
  const { wechat } = desk.gateways
  if (!wechat) throw new Error('WeChat is not configured')
  const { caseCode } = await city.report()
  const incidentId = await city.idOf(caseCode)
  await expect(screenMatter(desk, { incidentId, openid: 'o' })).rejects.toThrow('could not be checked now')
  expect(await reasonsOf(incidentId)).toBeUndefined()
  const doubting = { ...wechat, checkText: async () => ({ kind: 'checked', suggest: 'review', label: 1 }) as const }
  await screenMatter({ ...desk, gateways: { ...desk.gateways, wechat: doubting } }, { incidentId, openid: 'o' })
  expect(await reasonsOf(incidentId)).toEqual(['checked'])
})

test('[S23] pictures may be shown once all of them passed, and one that did not is put before a person', async () => {
  const [good, bad] = [await city.idOf((await city.report()).caseCode), await city.idOf((await city.report()).caseCode)]
  const pool = city.database.pool
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()]
  const pictures = { id: good, photoIds: [one, two] }
  await keepMediaAsked(pool, { traceId: 't1', incidentId: good, photoId: one })
  await keepMediaAsked(pool, { traceId: 't2', incidentId: good, photoId: two })
  await keepMediaVerdict(pool, { traceId: 't1', suggest: 'pass', label: 100 })
  await settlePictures(pool, pictures)
  expect(await passed(good)).toBe(0)
  await keepMediaVerdict(pool, { traceId: 't2', suggest: 'pass', label: 100 })
  await settlePictures(pool, pictures)
  expect(await passed(good)).toBe(1)
  await keepMediaAsked(pool, { traceId: 't3', incidentId: bad, photoId: one })
  await keepMediaVerdict(pool, { traceId: 't3', suggest: 'risky', label: 20002 })
  await settlePictures(pool, { id: bad, photoIds: [one] })
  expect([await passed(bad), await reasonsOf(bad)]).toEqual([0, ['checked']])
})
