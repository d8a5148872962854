export { findAnchor } from './anchor.ts'
export { type GeometryFault, listGeometryFaults } from './check-geometry.ts'
export {
  type CodeChange,
  type CodePlan,
  type KnownArea,
  planCodeChanges,
} from './code-changes.ts'
export {
  type CoordinateSystem,
  coordinateSystems,
  type DeclaredPosition,
  fromWgs84,
  isInBounds,
  type Position,
  toWgs84,
} from './coordinates.ts'
export {
  type AreaLevel,
  areaLevels,
  findCodeAt,
  findLevel,
  findParentCode,
  isAreaCode,
  isValidOn,
  isWithin,
  listAncestorCodes,
  parseAreaCode,
  toPaddedCode,
  type Validity,
} from './division-code.ts'
export {
  type Geometry,
  type GridShape,
  geometryToWgs84,
  metresPerDegree,
  metresPerLongitude,
  type Polygon,
  polygonsOf,
  type Ring,
  squareMetresOf,
} from './geometry.ts'
export { buildGridIndex, type GridAnswer, type GridIndex, type Location, type NearGrid } from './grid-index.ts'
export { listOverlaps, type Overlap } from './overlaps.ts'
export { type CodeTrace, planTakingBack, type TakeBackPlan, traceOf } from './take-back-codes.ts'
