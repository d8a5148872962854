/** What is used of the package, which brings no types. */
declare module 'shpjs' {
  /** The geometries of a .shp, turned into degrees where the text of a .prj is given. */
  export function parseShp(shp: Uint8Array, prj?: string): unknown[]
  /** The rows of a .dbf. */
  export function parseDbf(dbf: Uint8Array, encoding?: string): unknown[]
}
