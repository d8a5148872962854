/** A place being chosen: a point, an area, or both. Plain JSON, so that it survives as a draft. */
export type ChosenPlace = {
  readonly longitude?: number
  readonly latitude?: number
  readonly areaCode?: string
  readonly address?: string
}
