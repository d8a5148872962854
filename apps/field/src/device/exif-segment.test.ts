import { expect, test } from 'vitest'
import { findExifSegment, withExifSegment } from './exif-segment.ts'

/** A JPEG of nothing but an Exif segment (little-endian, one entry: orientation 6) and the start of a scan. */
const head = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]
const directory = [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
const exif = [...head, ...tiff, ...directory]
const original = new Uint8Array([0xff, 0xd8, ...exif, 0xff, 0xda, 0, 2])
const copy = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2])

test('the segment that tells place and time is carried over, upright', () => {
  const segment = findExifSegment(original)
  expect(segment).toEqual(new Uint8Array(exif))
  if (segment === undefined) return
  const joined = withExifSegment(copy, segment)
  const upright = [...exif]
  upright[upright.indexOf(6)] = 1
  expect([...joined]).toEqual([0xff, 0xd8, ...upright, 0xff, 0xda, 0, 2])
})

test('a photo that says nothing, is cut off or is no JPEG has no such segment', () => {
  expect(findExifSegment(copy)).toBeUndefined()
  expect(findExifSegment(original.slice(0, 20))).toBeUndefined()
  expect(findExifSegment(new Uint8Array([0x89, 0x50]))).toBeUndefined()
})
