import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { inLongwen, openTestCity } from './testing/test-city.ts'

const city = await openTestCity()
const { call, server } = city
const place = { point: inLongwen, address: '' }

async function upload(bytes: Buffer): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }), 'a.jpg')
  const answer = new Response(form)
  const { id } = (
    await server.app.inject({
      method: 'POST',
      url: '/api/photos',
      headers: { 'content-type': answer.headers.get('content-type') ?? '' },
      payload: Buffer.from(await answer.arrayBuffer()),
    })
  ).json<{ id: string }>()
  return id
}

const scene = await readFile(new URL('../demo/history/scenes/hole.jpg', import.meta.url))
const lamp = await reportByResident(city, {
  text: '三号楼502室老陈家门口的路灯不亮，我电话13805961234',
  categoryId: 'street-light',
})
const hole = await reportByResident(city, { text: '路上有个坑', photoIds: [await upload(scene)] })
await reportByResident(city, { text: '三号楼路灯不亮，怀疑有人偷电', confidential: true })
await reportByResident(city, { text: '三号楼路灯下老陈和邻居吵架', categoryId: 'neighbour-dispute' })

// A picture is shown once somebody has taken the matter on.
await act(city, 'worker', ['accept', await idOf(city, hole.caseCode)])

async function findSimilar(draft: object) {
  const { body, problem } = await call(undefined, 'findSimilarCases', { body: { place, ...draft } })
  if (!Array.isArray(body)) throw new Error(problem.code)
  return body
}

test('a resident is shown what may be the same, without anything personal, confidential or about people', async () => {
  const found = await findSimilar({ text: '三号楼路灯坏了不亮', categoryId: 'street-light' })
  expect(found.map(({ caseCode, likeness }) => [caseCode, likeness])).toEqual([[lamp.caseCode, 'likely']])
  expect(found[0]?.text).toContain('路灯不亮')
  expect(JSON.stringify(found)).not.toMatch(/502|老陈|13805961234|铁皮|吵架/)
  expect(Object.keys(found[0] ?? {})).not.toContain('id')
})

test('far away, or of a place without a point, nothing is shown', async () => {
  const text = '三号楼路灯坏了不亮'
  const away = { ...inLongwen, longitude: inLongwen.longitude + 0.004 }
  expect(await findSimilar({ text, place: { point: away, address: '' } })).toEqual([])
  expect(await findSimilar({ text, place: { areaCode: '350603003003', address: '' } })).toEqual([])
})

test('a photo of the same scene, smaller and lighter, is recognised though the words differ', async () => {
  const again = await sharp(scene).resize(500).modulate({ brightness: 1.15 }).jpeg({ quality: 60 }).toBuffer()
  const other = await readFile(new URL('../demo/history/scenes/shed.jpg', import.meta.url))
  const same = await findSimilar({ text: '这里太危险了', photoIds: [await upload(again)] })
  expect(same[0]).toMatchObject({ caseCode: hole.caseCode, hasPhoto: true, because: ['samePlace', 'samePhoto'] })
  expect(await findSimilar({ text: '这里太危险了', photoIds: [await upload(other)] })).toEqual([])
})

test('strangers see a photo only coarsely, and none of what is not for them', async () => {
  const preview = await server.app.inject({ url: `/api/cases/${hole.caseCode}/preview` })
  expect(preview.headers['content-type']).toBe('image/webp')
  const { data } = await sharp(preview.rawPayload).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect(roughness(data)).toBeLessThan(6)
  const confidential = await reportByResident(city, {
    text: '举报',
    confidential: true,
    photoIds: [await upload(scene)],
  })
  for (const { caseCode } of [lamp, confidential])
    expect((await server.app.inject({ url: `/api/cases/${caseCode}/preview` })).statusCode).toBe(404)
})

/** How much neighbouring dots differ on average: fine detail makes it high. */
function roughness(dots: Buffer): number {
  let sum = 0
  for (let at = 1; at < dots.length; at += 1) sum += Math.abs((dots[at] ?? 0) - (dots[at - 1] ?? 0))
  return sum / dots.length
}
