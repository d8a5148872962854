/**
 * A smaller copy of a photo loses where and when it was taken. The segment that says so is carried over,
 * with the orientation set straight, because the copy is drawn upright.
 */
export function findExifSegment(jpeg: Uint8Array): Uint8Array | undefined {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return undefined
  let at = 2
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0
    if (marker === 0xda) return undefined
    const end = at + 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0)
    if (marker === 0xe1 && isExif(jpeg, at + 4)) return end <= jpeg.length ? jpeg.slice(at, end) : undefined
    at = end
  }
  return undefined
}

export function withExifSegment(jpeg: Uint8Array, segment: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(jpeg.length + segment.length)
  joined.set(jpeg.subarray(0, 2))
  joined.set(withUprightOrientation(segment), 2)
  joined.set(jpeg.subarray(2), 2 + segment.length)
  return joined
}

const header = [0x45, 0x78, 0x69, 0x66, 0, 0]

function isExif(bytes: Uint8Array, at: number): boolean {
  return header.every((byte, index) => bytes[at + index] === byte)
}

function withUprightOrientation(segment: Uint8Array): Uint8Array {
  const copy = segment.slice()
  const view = new DataView(copy.buffer)
  const tiff = 10
  if (copy.length < tiff + 10) return copy
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > copy.length) return copy
  const entries = view.getUint16(directory, little)
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > copy.length) break
    if (view.getUint16(entry, little) === 0x0112) view.setUint16(entry + 8, 1, little)
  }
  return copy
}
