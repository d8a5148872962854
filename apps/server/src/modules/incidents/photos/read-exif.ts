import readTags from 'exif-reader'
import { z } from 'zod'

export type PhotoFacts = {
  readonly takenAt?: string
  readonly position?: { readonly longitude: number; readonly latitude: number }
}

const Angle = z.tuple([z.number(), z.number().default(0), z.number().default(0)])
const Tags = z.object({
  Photo: z
    .object({
      DateTimeOriginal: z.date().optional().catch(undefined),
      OffsetTimeOriginal: z
        .string()
        .regex(/^[+-]\d{2}:\d{2}/)
        .optional()
        .catch(undefined),
    })
    .nullish(),
  GPSInfo: z
    .object({
      GPSLatitude: Angle,
      GPSLatitudeRef: z
        .string()
        .transform((text) => text.charAt(0))
        .pipe(z.enum(['N', 'S'])),
      GPSLongitude: Angle,
      GPSLongitudeRef: z
        .string()
        .transform((text) => text.charAt(0))
        .pipe(z.enum(['E', 'W'])),
    })
    .nullish()
    .catch(undefined),
})

/** Place and time of a photo. What a camera wrote wrongly is the same to us as what it did not write. */
export function readExif(exif: Buffer | undefined): PhotoFacts {
  const tags = parseTags(exif)
  if (!tags) return {}
  const takenAt = readTime(tags)
  const position = readPosition(tags)
  return { ...(takenAt ? { takenAt } : {}), ...(position ? { position } : {}) }
}

function parseTags(exif: Buffer | undefined): z.infer<typeof Tags> | undefined {
  if (!exif) return undefined
  try {
    return Tags.safeParse(readTags(exif)).data
  } catch {
    return undefined // damaged tags do not make a damaged photo
  }
}

/** A camera's clock shows local time; without a named offset it is the time of this city. */
function readTime({ Photo }: z.infer<typeof Tags>): string | undefined {
  const shown = Photo?.DateTimeOriginal
  if (!shown || Number.isNaN(shown.getTime()) || shown.getUTCFullYear() < 1990) return undefined
  const offset = Photo?.OffsetTimeOriginal?.slice(0, 6) ?? '+08:00'
  const instant = new Date(shown.toISOString().replace('Z', offset))
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

function readPosition({ GPSInfo }: z.infer<typeof Tags>): PhotoFacts['position'] {
  if (!GPSInfo) return undefined
  const latitude = degrees(GPSInfo.GPSLatitude) * (GPSInfo.GPSLatitudeRef === 'S' ? -1 : 1)
  const longitude = degrees(GPSInfo.GPSLongitude) * (GPSInfo.GPSLongitudeRef === 'W' ? -1 : 1)
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined
  if (latitude === 0 && longitude === 0) return undefined // what a camera without a fix writes
  return { longitude, latitude }
}

function degrees([whole, minutes, seconds]: z.infer<typeof Angle>): number {
  return Number((whole + minutes / 60 + seconds / 3600).toFixed(7))
}
