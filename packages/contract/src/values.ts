import * as z from 'zod/mini'

export const Id = z.uuid()
/** ISO-8601 UTC, as `2026-11-23T08:00:00.000Z`. */
export const Instant = z.iso.datetime()
/** Written text: trimmed, not empty, at most `max` characters. */
export function Text(max: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(max))
}
/** A division or grid code: 2, 4, 6, 9, 12 or 15 significant digits, each a prefix of those below it. */
export const AreaCode = z.string().check(z.regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$/))
/** Mainland mobile number. */
export const Mobile = z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/))
export const CoordSys = z.enum(['wgs84', 'gcj02', 'bd09'])

/** Degrees in the declared system; converted once, at the edge. */
export const Point = z.strictObject({
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  coordSys: CoordSys,
  accuracyMetres: z.exactOptional(z.number().check(z.gte(0), z.lte(100_000))),
})
export type Point = z.output<typeof Point>

/**
 * Where it is. A point decides; `areaCode` (chosen from a list) decides where there is no point,
 * and settles a point that lies on a border.
 */
export const PlaceInput = z.strictObject({
  point: z.exactOptional(Point),
  areaCode: z.exactOptional(AreaCode),
  address: z.string().check(z.trim(), z.maxLength(200)),
})
export type PlaceInput = z.output<typeof PlaceInput>

/** A place as answered: WGS-84 degrees, with the names people use. */
export const PlaceView = z.strictObject({
  longitude: z.number(),
  latitude: z.number(),
  accuracyMetres: z.exactOptional(z.number()),
  address: z.string(),
  areaCode: z.string(),
  areaName: z.string(),
})
export type PlaceView = z.output<typeof PlaceView>

export const UnitRef = z.strictObject({ id: Id, name: z.string() })
export const PersonRef = z.strictObject({ id: Id, name: z.string() })

/** Several values in one query parameter, separated by commas. */
export function ListOf<S extends z.ZodMiniType<string, string>>(item: S) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(',').filter((part) => part !== '')),
    ),
    z.array(item),
  )
}

/** Opaque mark of where the next page starts. */
export const Cursor = z.string().check(z.maxLength(200))
export const PageSize = z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 30)
export const Flag = z.stringbool()
