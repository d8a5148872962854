import { findExifSegment, withExifSegment } from './exif-segment.ts'

const longestSide = 2048
const smallEnoughBytes = 700_000

/** A copy that travels over a weak signal; what the phone cannot draw is sent as it is and judged by the server. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  if (file.type === 'image/jpeg' && file.size <= smallEnoughBytes) return file
  const drawn = await draw(file).catch(() => undefined)
  if (drawn === undefined || drawn.size >= file.size) return file
  const original = new Uint8Array(await file.arrayBuffer())
  const segment = findExifSegment(original)
  if (segment === undefined) return drawn
  const copy = new Uint8Array(await drawn.arrayBuffer())
  return new Blob([withExifSegment(copy, segment)], { type: 'image/jpeg' })
}

async function draw(file: Blob): Promise<Blob | undefined> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const factor = Math.min(1, longestSide / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * factor)
  canvas.height = Math.round(image.height * factor)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.82))
}
