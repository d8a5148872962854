export { gridRegistry } from './grid-registry.ts'
export { listGridCodes, readGridsOf } from './grids-of.ts'
