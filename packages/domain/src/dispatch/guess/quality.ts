import type { Likely } from './model.ts'

/** From here on the first guess may be shown as the answer. */
export const sureFrom = 0.7

export type Quality = {
  readonly examples: number
  readonly top1: number
  readonly top3: number
  /** How many were said to be sure, and how many of those were right. */
  readonly sure: number
  readonly sureRight: number
  /** How far the confidence of the first guess is from how often it is right, on average. */
  readonly calibrationError: number
}

type Tried = { readonly guesses: readonly Likely[]; readonly label: string }

export function qualityOf(tried: readonly Tried[]): Quality {
  const share = (of: readonly Tried[], fits: (one: Tried) => boolean) =>
    of.length === 0 ? 0 : of.filter(fits).length / of.length
  const isRight = ({ guesses, label }: Tried) => guesses[0]?.label === label
  const sure = tried.filter(({ guesses }) => (guesses[0]?.confidence ?? 0) >= sureFrom)
  return {
    examples: tried.length,
    top1: share(tried, isRight),
    top3: share(tried, ({ guesses, label }) => guesses.slice(0, 3).some((one) => one.label === label)),
    sure: tried.length === 0 ? 0 : sure.length / tried.length,
    sureRight: share(sure, isRight),
    calibrationError: calibrationError(tried.map((one) => [one.guesses[0]?.confidence ?? 0, isRight(one)])),
  }
}

const bins = 10

function calibrationError(said: readonly (readonly [confidence: number, right: boolean])[]): number {
  const gaps = Array.from({ length: bins }, (_, bin) => {
    const within = said.filter(([confidence]) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin)
    return Math.abs(within.reduce((sum, [confidence, right]) => sum + confidence - Number(right), 0))
  })
  return said.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / said.length
}
