import { type Cell } from './cell.ts'
import { holds, type Loop, piecesOf, stitch } from './loop.ts'
import { splitPieces } from './split-pieces.ts'
import { keyOf, lengthOf, type Piece } from './spot.ts'
import { type Face, traceFaces } from './trace-faces.ts'

/** Areas in squares of the raster. */
export type Misfit = {
  /** Claimed by several. */
  readonly overlap: number
  /** Claimed by nobody. */
  readonly gap: number
  /** Beyond the ground. */
  readonly outside: number
}

export type LaidOut = { readonly cells: readonly Cell[]; readonly misfit: Misfit }

type Given = {
  readonly cells: readonly Cell[]
  /** What there is to share out; without it, whatever is claimed. */
  readonly ground?: readonly Loop[]
  /** How far, in steps of the raster, a corner is drawn to a border beside it. */
  readonly reach?: number
}

/**
 * Cells that share the ground out: common borders run through the same corners, what several claim is the first one's,
 * what nobody claims goes to the neighbour with the longest border to it, and what lies beyond the ground is cut off.
 */
export function layOut({ cells, ground, reach }: Given): LaidOut {
  const pieces = splitPieces([...cells.flatMap(({ loops }) => loops), ...(ground ?? [])].flatMap(piecesOf), reach)
  const faces = traceFaces(pieces)
  const owners = new Map<Face, string>()
  const misfit = { overlap: 0, gap: 0, outside: 0 }
  const unclaimed: Face[] = []
  for (const face of faces) {
    const claims = cells.filter(({ loops }) => holds(loops, face.inner))
    const isInside = ground === undefined || holds(ground, face.inner)
    const [first, ...others] = claims
    if (!isInside) misfit.outside += first ? face.area : 0
    else if (first) owners.set(face, first.code)
    else if (ground) unclaimed.push(face)
    if (isInside && others.length > 0) misfit.overlap += face.area
  }
  misfit.gap = unclaimed.reduce((sum, { area }) => sum + area, 0)
  giveAway(unclaimed, owners)
  return { cells: cells.map(({ code }) => ({ code, loops: loopsOf(code, owners) })), misfit }
}

/** Repeated, since a neighbour may get its owner only now. */
function giveAway(unclaimed: readonly Face[], owners: Map<Face, string>): void {
  let left = [...unclaimed]
  for (let before = -1; left.length > 0 && left.length !== before; ) {
    before = left.length
    const beside = codesBeside(owners)
    const given = left.flatMap((face) => {
      const code = longestNeighbour(face, beside)
      return code === undefined ? [] : [[face, code] as const]
    })
    for (const [face, code] of given) owners.set(face, code)
    left = left.filter((face) => !owners.has(face))
  }
}

/** Per directed piece the code of the cell on its left. */
function codesBeside(owners: ReadonlyMap<Face, string>): Map<string, string> {
  const beside = new Map<string, string>()
  for (const [face, code] of owners) for (const piece of face.loops.flatMap(piecesOf)) beside.set(wayOf(piece), code)
  return beside
}

function longestNeighbour({ loops }: Face, beside: ReadonlyMap<string, string>): string | undefined {
  const lengths = new Map<string, number>()
  for (const piece of loops.flatMap(piecesOf)) {
    const code = beside.get(wayBack(piece))
    if (code !== undefined) lengths.set(code, (lengths.get(code) ?? 0) + lengthOf(piece))
  }
  return [...lengths].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0]
}

function loopsOf(code: string, owners: ReadonlyMap<Face, string>): Loop[] {
  const own = [...owners].flatMap(([face, owner]) => (owner === code ? face.loops.flatMap(piecesOf) : []))
  const known = new Set(own.map(wayOf))
  return stitch(own.filter((piece) => !known.has(wayBack(piece))))
}

function wayOf([from, to]: Piece): string {
  return `${keyOf(from)} ${keyOf(to)}`
}

function wayBack([from, to]: Piece): string {
  return `${keyOf(to)} ${keyOf(from)}`
}
