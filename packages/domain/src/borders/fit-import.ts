import { type CoordinateSystem, coordinateSystems, type GridShape, geometryToWgs84 } from '../areas/index.ts'
import { Refusal } from '../refusal.ts'
import { type Amended, fitBorders } from './check-borders.ts'

export type Fitted = {
  readonly coordSys: CoordinateSystem
  readonly grids: readonly GridShape[]
  readonly amended: Amended
}

/**
 * Imported grids in the coordinate system that was declared, or else in the one that fits the ground best: the systems
 * lie hundreds of metres apart, so that only one of them fits at all.
 */
export function fitImport(
  before: readonly GridShape[],
  imported: readonly GridShape[],
  declared: CoordinateSystem | undefined,
): Fitted {
  if (declared !== undefined) return fitIn(before, imported, declared)
  if (before.length === 0) throw new Refusal('border.coord-unknown')
  const tried = coordinateSystems.flatMap((coordSys) => findFit(before, imported, coordSys) ?? [])
  const [best] = tried.toSorted((a, b) => misfitOf(a) - misfitOf(b))
  if (!best) throw new Refusal('border.does-not-fit')
  return best
}

function findFit(before: readonly GridShape[], imported: readonly GridShape[], coordSys: CoordinateSystem) {
  try {
    return fitIn(before, imported, coordSys)
  } catch (error) {
    if (error instanceof Refusal && ['border.does-not-fit', 'place.outside'].includes(error.code)) return undefined
    throw error
  }
}

function fitIn(before: readonly GridShape[], imported: readonly GridShape[], coordSys: CoordinateSystem): Fitted {
  const shapes = imported.map(({ code, geometry }) => ({ code, geometry: geometryToWgs84(geometry, coordSys) }))
  return { coordSys, ...fitBorders(before, shapes) }
}

function misfitOf({ amended }: Fitted): number {
  return amended.overlapSquareMetres + amended.gapSquareMetres + amended.outsideSquareMetres
}
