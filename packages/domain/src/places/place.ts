import type { Position } from '../areas/index.ts'

export const placeKinds = ['area', 'building', 'road', 'landmark'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** A line of the address register. Areas stand before what lies in them. */
export type Place = {
  readonly id: string
  readonly kind: PlaceKind
  readonly name: string
  /** What else people call it. */
  readonly aliases?: readonly string[]
  /** The area itself, or the one it lies in. */
  readonly areaCode: string
  /** Of a building: road and number. */
  readonly address?: string
  readonly position?: Position
}
