import type { RoutingReview } from '@ejia/contract'
import { Alert } from 'antd'
import { type RoutingSays, useSays } from '../use-says.ts'

const namedAtMost = 4

/** Conflicts, rules that never act or cannot be followed, and kinds of matters nobody has. */
export function ReviewNotes({ review, holes = true }: { readonly review: RoutingReview; readonly holes?: boolean }) {
  const says = useSays()
  const lines = linesOf(holes ? review : { ...review, holes: [] }, says)
  if (lines.length === 0) return holes ? <Alert type="success" showIcon title={says.reviewNone} /> : null
  return (
    <Alert
      type="warning"
      showIcon
      title={says.reviewTitle}
      description={
        <ul className="review-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  )
}

function linesOf({ twins, unreached, faults, holes }: RoutingReview, says: RoutingSays): string[] {
  const where = (areas: readonly { readonly name: string }[]) =>
    areas
      .slice(0, namedAtMost)
      .map(({ name }) => name)
      .join('、') + (areas.length > namedAtMost ? says.andMore(areas.length) : '')
  return [
    ...twins.map(({ number, earlier, differs }) => says.twins(number, earlier, differs)),
    ...unreached.map(({ number, by }) => says.unreached(number, by.join('、'))),
    ...faults.map(({ number, fault, areas }) => says.fault(number, says.faults[fault], where(areas))),
    ...holes.map(({ categoryName, areas }) => says.hole(categoryName, where(areas))),
  ]
}
