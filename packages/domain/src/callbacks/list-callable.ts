import { isWithinScope } from '../accounts/index.ts'
import type { Incident, Outcome } from '../incidents/index.ts'

export type DrawnFrom = { readonly areaCode: string; readonly from: string; readonly before: string }

/** A matter whose reporter can be asked, with what a sample must mirror. */
export type Callable = {
  readonly id: string
  readonly communityCode: string
  readonly categoryId: string
  readonly outcome: Outcome
}

export function listCallable(states: readonly Incident[], drawnFrom: DrawnFrom): Callable[] {
  return states.flatMap((state) => {
    const { resolution, place, categoryId = '' } = state
    if (!resolution || !isCallable(state, drawnFrom)) return []
    return [{ id: state.id, communityCode: place.areaCode.slice(0, 12), categoryId, outcome: resolution.outcome }]
  })
}

function isCallable(
  { stage, closing, confidential, reporters, place }: Incident,
  { areaCode, from, before }: DrawnFrom,
): boolean {
  return (
    stage === 'closed' &&
    closing !== undefined &&
    Date.parse(closing.at) >= Date.parse(from) &&
    Date.parse(closing.at) < Date.parse(before) &&
    !confidential &&
    reporters.some(({ kind }) => kind === 'resident') &&
    isWithinScope(areaCode, place.areaCode)
  )
}
