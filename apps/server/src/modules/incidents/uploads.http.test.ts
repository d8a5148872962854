import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newCommandId } from './testing/caller.ts'
import { reportBody } from './testing/matters.ts'
import { sendPart, sendWhole } from './testing/send-parts.ts'
import { openTestCity } from './testing/test-city.ts'

const city = await openTestCity()
const { call, database } = city

const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#335577' } })
  .jpeg({ quality: 100 })
  .toBuffer()
const half = Math.floor(bytes.length / 2)

function newPhoto() {
  return { kind: 'photos', id: newCommandId(), bytes } as const
}

test('[U1] a photo goes on where the line broke and becomes one photo under its own id', async () => {
  const photo = newPhoto()
  const first = await sendPart(city, 'worker', { ...photo, from: 0, to: half })
  expect(first.body).toEqual({ receivedBytes: half, photo: null })
  const asked = await sendPart(city, 'worker', { ...photo, from: 0, to: 0 })
  expect(asked.body.receivedBytes).toBe(half)
  const last = await sendPart(city, 'worker', { ...photo, from: half, to: bytes.length })
  expect(last.body).toMatchObject({ receivedBytes: bytes.length, photo: { id: photo.id } })
  const report = await call('worker', 'reportIncident', { body: reportBody({ photoIds: [photo.id] }) })
  expect(report.status).toBe(201)
})

test('[U1] parts that come twice, or out of turn, change nothing', async () => {
  const photo = newPhoto()
  await sendPart(city, 'worker', { ...photo, from: 0, to: half })
  const twice = await sendPart(city, 'worker', { ...photo, from: 0, to: half })
  const early = await sendPart(city, 'worker', { ...photo, from: half + 10, to: bytes.length })
  expect([twice.body.receivedBytes, early.body.receivedBytes]).toEqual([half, half])
  const answers = await Promise.all(
    [1, 2, 3].map(() => sendPart(city, 'worker', { ...photo, from: half, to: bytes.length })),
  )
  expect(answers.some(({ body }) => body.photo?.id === photo.id)).toBe(true)
  expect((await sendWhole(city, 'worker', photo)).body.photo?.id).toBe(photo.id)
  const stored = await database.owner.query('select count(*)::int as count from incidents.photo where id = $1', [
    photo.id,
  ])
  expect(stored.rows).toEqual([{ count: 1 }])
})

test('[U2] nobody adds to the file of another, or takes it over', async () => {
  const photo = newPhoto()
  await sendPart(city, 'worker', { ...photo, from: 0, to: half })
  expect((await sendPart(city, 'head', { ...photo, from: half, to: bytes.length })).status).toBe(422)
  await sendPart(city, 'worker', { ...photo, from: half, to: bytes.length })
  expect((await sendWhole(city, 'head', photo)).body.code).toBe('photo.unknown')
})

test('[U1] a damaged file is refused and leaves room for a good one', async () => {
  const id = newCommandId()
  const damaged = await sendWhole(city, 'worker', { kind: 'photos', id, bytes: bytes.subarray(0, 900) })
  expect(damaged.body.code).toBe('photo.unreadable')
  expect((await sendWhole(city, 'worker', { kind: 'photos', id, bytes })).body.photo?.id).toBe(id)
})
