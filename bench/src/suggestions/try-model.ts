import { dispatch } from '@ejia/domain'

const folds = 5

export const qualityColumns = ['top-1', 'top-3', 'sure', 'right when sure', 'calibration error']

export function percentages(quality: dispatch.Quality): string[] {
  const { top1, top3, sure, sureRight, calibrationError } = quality
  return [top1, top3, sure, sureRight, calibrationError].map((share) => (share * 100).toFixed(1))
}

/** Each matter judged once by a model that did not see it; labels are spread evenly over the folds. */
export function inFolds(examples: readonly dispatch.Example[]) {
  const fold = spread(examples)
  return Array.from({ length: folds }, (_, held) => held).flatMap((held) => {
    const model = dispatch.learn(examples.filter((_, at) => fold[at] !== held))
    return examples
      .filter((_, at) => fold[at] === held)
      .map(({ text, label }) => ({ label, guesses: dispatch.judge(model, text) }))
  })
}

function spread(examples: readonly dispatch.Example[]): number[] {
  const seen = new Map<string, number>()
  return examples.map(({ label }) => {
    const count = seen.get(label) ?? 0
    seen.set(label, count + 1)
    return (count * 7 + label.length) % folds
  })
}
