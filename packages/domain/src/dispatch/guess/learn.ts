import { dice, drawLine, type Line, shuffle } from './draw-line.ts'
import { type Counts, featuresOf } from './features.ts'
import { type Model, scoresBy, toModel } from './model.ts'
import { findTemperature, type Judged } from './soften.ts'
import { type Rarity, rarityOf, toVector } from './vectors.ts'

export type Example = { readonly text: string; readonly label: string }

type Seen = { readonly counts: Counts; readonly label: string }

/** From here on one part held back says enough; below, each part is held back once. */
const manyExamples = 5000
const parts = 5

/** Learns from matters whose label people settled. The same matters give the same model. */
export function learn(examples: readonly Example[]): Model {
  const seen = examples.map(({ text, label }): Seen => ({ counts: featuresOf(text), label }))
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const temperature = findTemperature(judgeHeldBack(seen, labels))
  return toModel({ labels, ...drawLines(seen, labels), temperature })
}

function drawLines(seen: readonly Seen[], labels: readonly string[]): { rarity: Rarity; lines: Line[] } {
  const rarity = rarityOf(
    seen.map(({ counts }) => counts),
    seen.length > 20_000 ? 3 : 2,
  )
  const vectors = seen.map(({ counts }) => toVector(counts, rarity))
  return { rarity, lines: labels.map((label) => drawLine(vectors, (at) => seen[at]?.label === label)) }
}

/** Scores of matters by what the others teach. */
function judgeHeldBack(seen: readonly Seen[], labels: readonly string[]): Judged[] {
  const order = seen.map((_, at) => at)
  shuffle(order, dice(29))
  const rounds = seen.length > manyExamples ? 1 : parts
  return Array.from({ length: rounds }, (_, part) => part).flatMap((part) => {
    const isHeld = (place: number) => place % parts === part
    const taught = order.filter((_, place) => !isHeld(place)).flatMap((at) => seen[at] ?? [])
    const held = order.filter((_, place) => isHeld(place)).flatMap((at) => seen[at] ?? [])
    const lines = drawLines(taught, labels)
    return held.map(({ counts, label }) => ({ scores: scoresBy(lines, counts), own: labels.indexOf(label) }))
  })
}
