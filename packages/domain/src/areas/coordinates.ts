import gcoord from 'gcoord'
import { Refusal } from '../refusal.ts'

/** WGS-84 stands for CGCS2000 too: they differ by centimetres. GCJ-02 is what Chinese phones and maps show, BD-09 Baidu's. */
export const coordinateSystems = ['wgs84', 'gcj02', 'bd09'] as const
export type CoordinateSystem = (typeof coordinateSystems)[number]

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number]

export type DeclaredPosition = { readonly position: Position; readonly coordSys: CoordinateSystem }

const bounds = { west: 73, east: 136, south: 3, north: 54 } as const

const names = { wgs84: 'WGS84', gcj02: 'GCJ02', bd09: 'BD09' } as const satisfies Record<CoordinateSystem, string>

/** Where a declared position is in WGS-84. Refuses what cannot be in the country, such as swapped numbers. */
export function toWgs84({ position, coordSys }: DeclaredPosition): Position {
  if (!isInBounds(position)) throw new Refusal('place.outside', { position })
  const near = convert(position, coordSys, 'wgs84')
  return coordSys === 'wgs84' ? near : corrected(near, { position, coordSys })
}

export function fromWgs84(position: Position, coordSys: CoordinateSystem): Position {
  return convert(position, 'wgs84', coordSys)
}

export function isInBounds([longitude, latitude]: Position): boolean {
  return longitude >= bounds.west && longitude <= bounds.east && latitude >= bounds.south && latitude <= bounds.north
}

/**
 * The way back is an approximation: what it misses on the way there again is taken off once. Where the shift begins
 * abruptly, at the country's border, it stays as it is.
 */
function corrected([x, y]: Position, { position, coordSys }: DeclaredPosition): Position {
  const [again, also] = convert([x, y], 'wgs84', coordSys)
  const [east, north] = [again - position[0], also - position[1]]
  return Math.hypot(east, north) < approximationDegrees ? [x - east, y - north] : [x, y]
}

/** About a metre, several times what the approximation misses. */
const approximationDegrees = 1e-5

function convert([longitude, latitude]: Position, from: CoordinateSystem, to: CoordinateSystem): Position {
  const [x = NaN, y = NaN] = library.transform([longitude, latitude], names[from], names[to])
  return [x, y]
}

type Library = { readonly transform: (position: number[], from: string, to: string) => number[] }

// The package's types describe its ES module, Node loads its CommonJS one: what is imported differs by one `default`.
const candidates: readonly unknown[] = [gcoord, Reflect.get(gcoord, 'default')]
const library = candidates.find(isLibrary) ?? missingLibrary()

function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null && 'transform' in value
}

function missingLibrary(): never {
  throw new Error('gcoord exports no transform')
}
