import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { incidents } from './index.ts'
import { limitUploads } from './screening/limit-uploads.ts'
import { newCommandId } from './testing/caller.ts'
import { act, idOf, reportBody, reportByResident } from './testing/matters.ts'
import { openTestCity, type Person } from './testing/test-city.ts'

const city = await openTestCity()
const { call, server, database } = city

const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: { r: 30, g: 120, b: 60 } } })
const jpeg = await picture.clone().jpeg().toBuffer()

async function upload(person: Person | undefined, bytes: Buffer, type = 'image/jpeg') {
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(bytes)], { type }), 'photo.jpg')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/photos',
    headers: { ...(await city.headersOf(person)), 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.json<{ id: string; width: number; code?: string }>() }
}

async function fetchPhoto(person: Person | undefined, url: string) {
  const answer = await server.app.inject({ url, headers: await city.headersOf(person) })
  return { status: answer.statusCode, type: answer.headers['content-type'], bytes: answer.rawPayload }
}

test('[E23] a photo travels with the report and is shown, in two sizes, to who may see the matter', async () => {
  const { body: photo } = await upload(undefined, jpeg)
  const { caseCode, followKey } = await reportByResident(city, { photoIds: [photo.id] })
  const id = await idOf(city, caseCode)
  expect((await call('worker', 'getIncident', { params: { id } })).body).toMatchObject({
    photoId: photo.id,
    photoIds: [photo.id],
  })
  const url = (size: string) => `/api/incidents/${id}/photos/${photo.id}/${size}`
  const [full, thumbnail] = [await fetchPhoto('worker', url('full')), await fetchPhoto('worker', url('thumbnail'))]
  expect([full.status, full.type]).toEqual([200, 'image/webp'])
  expect((await sharp(full.bytes).metadata()).width).toBe(640)
  expect((await sharp(thumbnail.bytes).metadata()).width).toBe(400)
  expect((await fetchPhoto('far', url('full'))).status).toBe(404)
  expect((await fetchPhoto(undefined, url('full'))).status).toBe(401)
  expect((await call(undefined, 'getCase', { params: { caseCode }, query: { followKey } })).body.photoIds).toEqual([
    photo.id,
  ])
  expect((await fetchPhoto(undefined, `/api/cases/${caseCode}/photos/${photo.id}/full`)).status).toBe(200)
})

test('[E23] a photo of another matter, of an internal note, or a redacted one is not shown', async () => {
  const [before, inside] = [(await upload(undefined, jpeg)).body, (await upload('worker', jpeg)).body]
  const { caseCode } = await reportByResident(city, { photoIds: [before.id] })
  const [id, other] = [await idOf(city, caseCode), await idOf(city, (await reportByResident(city)).caseCode)]
  await act(city, 'worker', ['accept', id])
  await act(city, 'worker', ['note', id, { photoIds: [inside.id] }])
  const ofCase = (photoId: string) => fetchPhoto(undefined, `/api/cases/${caseCode}/photos/${photoId}/thumbnail`)
  const ofMatter = (incident: string, photoId: string) =>
    fetchPhoto('worker', `/api/incidents/${incident}/photos/${photoId}/full`)
  expect((await ofMatter(other, before.id)).status).toBe(404)
  expect([(await ofMatter(id, inside.id)).status, (await ofCase(inside.id)).status]).toEqual([200, 404])
  await act(city, 'privacy', ['redact', id, { reason: '拍到人脸', targets: [{ kind: 'photo', photoId: before.id }] }])
  expect([(await ofMatter(id, before.id)).status, (await ofCase(before.id)).status]).toEqual([404, 404])
  expect((await call('worker', 'getIncident', { params: { id } })).body.photoIds).toEqual([])
})

test('[E24] a photo is used once, by whoever sent it', async () => {
  const [own, used] = [(await upload('worker', jpeg)).body, (await upload(undefined, jpeg)).body]
  const stolen = await call('head', 'reportIncident', { body: reportBody({ photoIds: [own.id] }) })
  const publicly = await call(undefined, 'report', { body: reportBody({ photoIds: [own.id] }) })
  await reportByResident(city, { photoIds: [used.id] })
  const again = await call(undefined, 'report', { body: reportBody({ photoIds: [used.id] }) })
  expect([stolen, publicly, again].map(({ problem }) => problem.code)).toEqual(Array(3).fill('photo.unknown'))
})

test('[E24] of two reports with the same photo at once one is opened', async () => {
  const { body: photo } = await upload(undefined, jpeg)
  const answers = await Promise.all(
    [1, 2].map(() => call(undefined, 'report', { body: reportBody({ photoIds: [photo.id] }) })),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]))
})

test('[E20] [E22] what is no photo, too large or damaged is refused over HTTP with its reason', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const large = Buffer.concat([jpeg, Buffer.alloc(20 * 1024 * 1024)])
  const answers = [
    await upload(undefined, svg),
    await upload(undefined, large),
    await upload(undefined, jpeg.subarray(0, 900)),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'photo.type'],
    [413, 'photo.too-large'],
    [422, 'photo.unreadable'],
  ])
})

test('[E22] more than nine photos are refused', async () => {
  const photoIds = Array.from({ length: 10 }, () => newCommandId())
  expect((await call(undefined, 'report', { body: reportBody({ photoIds }) })).status).toBe(422)
})

test('photos that no report used are removed after a time, used and fresh ones stay', async () => {
  const [unused, fresh, used] = [
    (await upload(undefined, jpeg)).body,
    (await upload(undefined, jpeg)).body,
    (await upload(undefined, jpeg)).body,
  ]
  await reportByResident(city, { photoIds: [used.id] })
  await database.owner.query(
    "update incidents.photo set received_at = now() - interval '15 days' where id = any($1::uuid[])",
    [[unused.id, used.id]],
  )
  await incidents.jobs?.(server.platform)['incidents.clean-up']?.({}, { log: server.platform.log, attempt: 1 })
  const left = (await readdir(join(server.platform.config.storageDir, 'photos'), { recursive: true })).join('\n')
  expect([unused, fresh, used].map(({ id }) => left.includes(id))).toEqual([false, true, true])
})

test('[U8] an hour of photos from one block of addresses has an end, for strangers only, and other blocks go on', async () => {
  const desk = { database: server.platform.database }
  const stranger = { kind: 'resident' } as const
  const send = (address: string) => limitUploads(desk, { kind: 'photo', actor: stranger, address })
  for (let sent = 0; sent < 1800; sent += 100)
    await Promise.all(Array.from({ length: 100 }, (_, last) => send(`203.0.113.${last}`)))
  await expect(send('203.0.113.200')).rejects.toMatchObject({ code: 'request.too-many' })
  await expect(send('198.51.100.1')).resolves.toBeUndefined()
  const staff = { kind: 'staff', personId: newCommandId(), memberships: [] } as const
  await expect(limitUploads(desk, { kind: 'photo', actor: staff, address: '203.0.113.1' })).resolves.toBeUndefined()
})

test('[U8] more photos a minute from one address than the contract allows are asked to wait', async () => {
  const limited = await openTestCity({ limits: true })
  const send = () => limited.server.app.inject({ method: 'POST', url: '/api/photos', payload: {} })
  const statuses = []
  for (let sent = 0; sent < 61; sent += 1) statuses.push((await send()).statusCode)
  expect([statuses.slice(0, 60).includes(429), statuses.at(-1)]).toEqual([false, 429])
})
