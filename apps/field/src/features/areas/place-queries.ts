import { areas, type FoundPlace, type Located, type Point } from '@ejia/contract'
import { call } from '../../device/call.ts'
import type { ChosenPlace } from '../drafts/index.ts'

export function locatePoint(point: Point): Promise<Located> {
  return call(areas.locate, { query: { ...point } })
}

type Grid = Located['grids'][number]

export function placeAt(point: Point, located: Located): ChosenPlace {
  return { input: { point, address: located.address ?? '' }, path: located.grids[0]?.path ?? null }
}

/** On a border the person says which grid; the point stays where it is. */
export function placeOnBorder(point: Point, located: Located, grid: Grid): ChosenPlace {
  return { input: { point, areaCode: grid.code, address: located.address ?? '' }, path: grid.path }
}

/** A person who knows better than a rough position: the grid is then all that is certain. */
export function placeInGrid({ code, path }: Grid): ChosenPlace {
  return { input: { areaCode: code, address: '' }, path }
}

/** An area's middle says nothing about where the matter is; a building's position does. */
export function placeFound({ kind, name, detail, address, areaCode, position }: FoundPlace): ChosenPlace {
  const words = { address: address || name, areaCode }
  if (kind === 'area' || position === null) return { input: words, path: joined(detail, name) }
  return { input: { ...words, point: { ...position, coordSys: 'wgs84' } }, path: detail }
}

function joined(detail: string, name: string): string {
  return detail === '' || detail.endsWith(name) ? detail || name : `${detail} · ${name}`
}

/** Metres between two points; on the scale of a city the earth is flat. */
export function metresBetween(a: Degrees, b: Degrees): number {
  const metresPerDegree = 111_195
  const narrowing = Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(
    (a.latitude - b.latitude) * metresPerDegree,
    (a.longitude - b.longitude) * metresPerDegree * narrowing,
  )
}

type Degrees = { readonly longitude: number; readonly latitude: number }
