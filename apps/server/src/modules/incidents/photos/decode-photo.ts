import { Refusal } from '@ejia/domain'
import { fileTypeFromFile } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { type PhotoFacts, readExif } from './read-exif.ts'

export type DecodedPhoto = PhotoFacts & {
  readonly width: number
  readonly height: number
  readonly full: Buffer
  readonly thumbnail: Buffer
}

/** What the file's own bytes must say it is, and what the decoder calls the same thing. Names prove nothing. */
const accepted: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
  'image/heic': 'heif',
  'image/heif': 'heif',
}

const maxPixels = 50_000_000
const secondsPerPhoto = 20
const fullSide = 2560
const thumbnailSide = 400

// Only these decoders exist for us; SVG, PDF, TIFF and whatever a later library brings are switched off.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
  ],
})
sharp.cache(false)

/** Reads place and time, turns the photo upright and writes it anew: nothing of the sender's file but its pixels is kept. */
export async function decodePhoto(path: string): Promise<DecodedPhoto> {
  const format = accepted[(await fileTypeFromFile(path))?.mime ?? '']
  if (!format) throw new Refusal('photo.type')
  const facts = await readHeader(path, format)
  try {
    const { data: full, info } = await upright(sharp(path, careful), fullSide).toBuffer({ resolveWithObject: true })
    const thumbnail = await upright(sharp(full, careful), thumbnailSide).toBuffer()
    return { ...facts, width: info.width, height: info.height, full, thumbnail }
  } catch (error) {
    throw unreadable(error)
  }
}

const careful = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const

async function readHeader(path: string, format: string): Promise<PhotoFacts> {
  const header = await sharp(path, careful)
    .metadata()
    .catch((error: unknown) => {
      throw unreadable(error)
    })
  if (header.format !== format) throw new Refusal('photo.type')
  if (header.width * header.height > maxPixels) throw new Refusal('photo.too-many-pixels')
  return readExif(header.exif)
}

function upright(photo: Sharp, side: number): Sharp {
  return photo
    .timeout({ seconds: secondsPerPhoto })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80, effort: 3 })
}

function unreadable(error: unknown): Refusal {
  const tooMany = error instanceof Error && /pixel limit/i.test(error.message)
  return new Refusal(tooMany ? 'photo.too-many-pixels' : 'photo.unreadable')
}
