import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodePhoto } from './decode-photo.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photos-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function decode(bytes: Buffer | string) {
  const path = join(folder, crypto.randomUUID())
  await writeFile(path, bytes)
  return decodePhoto(path)
}

const red = { r: 220, g: 20, b: 20 }
const blue = { r: 20, g: 20, b: 220 }

/** Red on the left, blue on the right. */
function twoColours(width: number, height: number) {
  const half = { create: { width: Math.floor(width / 2), height, channels: 3, background: red } } as const
  return sharp({ create: { width, height, channels: 3, background: blue } }).composite([
    { input: half, left: 0, top: 0 },
  ])
}

async function colourAt(photo: Buffer, { left, top }: { left: number; top: number }) {
  const [r = 0, , b = 0] = await sharp(photo).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return r > b ? 'red' : 'blue'
}

const inYiyang = {
  IFD0: { Make: 'Ejia', Model: 'Phone of somebody' },
  IFD2: { DateTimeOriginal: '2026:11:20 09:30:00', OffsetTimeOriginal: '+08:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '24/1 30/1 36/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '117/1 42/1 0/1',
  },
}

test('[E21] place and time are read from the photo, and no tag remains in what is stored', async () => {
  const photo = await decode(await twoColours(300, 200).withExif(inYiyang).jpeg().toBuffer())
  expect(photo).toMatchObject({
    width: 300,
    height: 200,
    takenAt: '2026-11-20T01:30:00.000Z',
    position: { longitude: 117.7, latitude: 24.51 },
  })
  for (const stored of [photo.full, photo.thumbnail]) {
    const kept = await sharp(stored).metadata()
    expect(kept).toMatchObject({ format: 'webp' })
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc]).toEqual([undefined, undefined, undefined, undefined])
    expect(stored.includes('Phone of somebody')).toBe(false)
  }
})

test('[E21] a time without an offset is the time of the city', async () => {
  const photo = await decode(
    await twoColours(30, 20)
      .withExif({ IFD2: { DateTimeOriginal: '2026:11:20 09:30:00' } })
      .jpeg()
      .toBuffer(),
  )
  expect(photo.takenAt).toBe('2026-11-20T01:30:00.000Z')
})

test('[E21] a position of zero, which cameras without a fix write, is none', async () => {
  const nowhere = { GPSLatitudeRef: 'N', GPSLatitude: '0/1 0/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '0/1 0/1 0/1' }
  const photo = await decode(await twoColours(30, 20).withExif({ IFD3: nowhere }).jpeg().toBuffer())
  expect(photo.position).toBeUndefined()
})

test.each([
  [1, [300, 200], 'red'],
  [3, [300, 200], 'blue'],
  [6, [200, 300], 'red'],
  [8, [200, 300], 'blue'],
])('[E21] a photo held as orientation %i is stored upright', async (orientation, size, corner) => {
  const photo = await decode(await twoColours(300, 200).withMetadata({ orientation }).jpeg().toBuffer())
  expect([photo.width, photo.height]).toEqual(size)
  expect(await colourAt(photo.full, { left: 5, top: 5 })).toBe(corner)
})

test('[E21] a large photo is stored with its longer side at 2560, and its thumbnail at 400', async () => {
  const photo = await decode(await twoColours(4000, 3000).jpeg().toBuffer())
  expect([photo.width, photo.height]).toEqual([2560, 1920])
  expect(await sharp(photo.thumbnail).metadata()).toMatchObject({ width: 400, height: 300 })
})

test('[E21] what a sender appended to a photo is not kept', async () => {
  const payload = '<?php system($_GET["c"]); ?><script>alert(1)</script>'
  const photo = await decode(Buffer.concat([await twoColours(30, 20).jpeg().toBuffer(), Buffer.from(payload)]))
  expect(photo.full.includes('script')).toBe(false)
  expect(photo.full.includes('php')).toBe(false)
})

test.each(['png', 'webp', 'gif', 'avif'] as const)('[E20] %s is accepted', async (format) => {
  const photo = await decode(await twoColours(64, 48).toFormat(format).toBuffer())
  expect([photo.width, photo.height]).toEqual([64, 48])
})

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
  ['an SVG behind an XML head', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['a web page', '<!doctype html><html><body>photo.jpg</body></html>'],
  ['a PDF', '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'],
  ['nothing', ''],
])('[E20] %s is refused as no photo', async (_what, content) => {
  await expect(decode(content)).rejects.toMatchObject({ code: 'photo.type' })
})

test('[E20] a TIFF is refused, although the library could read it', async () => {
  await expect(decode(await twoColours(30, 20).tiff().toBuffer())).rejects.toMatchObject({ code: 'photo.type' })
})

test('[E22] a small file that unfolds to too many pixels is refused before it is decoded', async () => {
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: red } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  await expect(decode(bomb)).rejects.toMatchObject({ code: 'photo.too-many-pixels' })
})

test.each(['jpeg', 'png', 'webp'] as const)('[E22] a truncated %s is refused', async (format) => {
  const noise = await sharp(randomBytes(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } })
    .toFormat(format)
    .toBuffer()
  await expect(decode(noise.subarray(0, noise.length / 2))).rejects.toMatchObject({ code: 'photo.unreadable' })
})

test('[E22] a header with nothing behind it is refused', async () => {
  const header = (await twoColours(30, 20).jpeg().toBuffer()).subarray(0, 40)
  await expect(decode(header)).rejects.toMatchObject({ code: 'photo.unreadable' })
})
