export type Position = { readonly longitude: number; readonly latitude: number }

const metresPerDegree = 111_320

/** On the flat: exact to a part in a thousand within a few kilometres. */
export function metresBetween(a: Position, b: Position): number {
  const x = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(x, a.latitude - b.latitude) * metresPerDegree
}

/** A square with its middle there, as a ring. */
export function squareAround({ longitude, latitude }: Position, metres: number): [number, number][] {
  const north = metres / metresPerDegree
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return [
    [longitude - east, latitude - north],
    [longitude + east, latitude - north],
    [longitude + east, latitude + north],
    [longitude - east, latitude + north],
  ]
}
