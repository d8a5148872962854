import type { CaseView } from '@ejia/contract'

type Step = CaseView['steps'][number]

/** Why it takes longer than was said: it waits until a date, or was given more time. */
export type Delay = { readonly kind: 'waits' | 'longer'; readonly reason: string; readonly until: string }

/** What still holds; a wait that is over and an extension that a later date replaced are history. */
export function findDelay({ stage, question, holder, steps }: CaseView): Delay | undefined {
  if (stage === 'suspended') return question ? undefined : toDelay('waits', findLast(steps, 'Suspended'))
  if (stage !== 'handling' || !holder?.until) return undefined
  const extended = findLast(steps, 'Extended')
  return extended?.until === holder.until ? toDelay('longer', extended) : undefined
}

function findLast(steps: readonly Step[], type: string): Step | undefined {
  // Old web views know no findLast.
  return [...steps].reverse().find((step) => step.type === type)
}

function toDelay(kind: Delay['kind'], step: Step | undefined): Delay | undefined {
  return step?.until ? { kind, reason: step.text ?? '', until: step.until } : undefined
}
