import { areaOf, holds, innerPoint, type Loop } from './loop.ts'
import { keyOf, type Piece, type Spot } from './spot.ts'

/** A piece of ground that no border runs through: its outline and its holes. */
export type Face = { readonly loops: readonly Loop[]; readonly inner: Spot; readonly area: number }

type Step = { readonly from: Spot; readonly to: Spot; readonly angle: number }

/** The faces between pieces that meet in their ends only. */
export function traceFaces(pieces: readonly Piece[]): Face[] {
  const loops = traceLoops(pieces).map((loop) => ({ loop, area: areaOf(loop) }))
  const outlines = loops.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area)
  const holes = new Map(outlines.map(({ loop }): [Loop, Loop[]] => [loop, []]))
  for (const { loop: hole } of loops.filter(({ area }) => area < 0)) {
    const corners = new Set(hole.map(keyOf))
    const around = outlines.find(({ loop }) => isAround(loop, hole, corners))
    if (around) holes.get(around.loop)?.push(hole)
  }
  return outlines.map(({ loop, area }) => {
    const own = [loop, ...(holes.get(loop) ?? [])]
    return { loops: own, inner: innerPoint(own), area: own.slice(1).reduce((sum, hole) => sum + areaOf(hole), area) }
  })
}

/** Around a hole is a loop of another net of pieces: they share no corner, so any corner can be asked. */
function isAround(loop: Loop, hole: Loop, corners: ReadonlySet<string>): boolean {
  const [corner] = hole
  return corner !== undefined && !loop.some((spot) => corners.has(keyOf(spot))) && holds([loop], corner)
}

function traceLoops(pieces: readonly Piece[]): Loop[] {
  const around = stepsAround(pieces)
  const walked = new Set<Step>()
  const loops: Loop[] = []
  for (const first of [...around.values()].flat()) {
    const loop: Spot[] = []
    for (let step: Step | undefined = first; step && !walked.has(step); step = nextOf(around, step)) {
      walked.add(step)
      loop.push(step.from)
    }
    if (loop.length > 0) loops.push(loop)
  }
  return loops
}

/** The steps from each corner, anticlockwise. */
function stepsAround(pieces: readonly Piece[]): Map<string, Step[]> {
  const around = new Map<string, Step[]>()
  for (const [a, b] of pieces) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const step = { from, to, angle: Math.atan2(to[1] - from[1], to[0] - from[0]) }
      const known = around.get(keyOf(from))
      if (known) known.push(step)
      else around.set(keyOf(from), [step])
    }
  }
  for (const steps of around.values()) steps.sort((one, other) => one.angle - other.angle)
  return around
}

/** Keeping the same ground on the left: of the steps from there, the first clockwise of the way back. */
function nextOf(around: ReadonlyMap<string, readonly Step[]>, { from, to }: Step): Step | undefined {
  const steps = around.get(keyOf(to)) ?? []
  const back = steps.findIndex((step) => keyOf(step.to) === keyOf(from))
  return steps[(back + steps.length - 1) % steps.length]
}
