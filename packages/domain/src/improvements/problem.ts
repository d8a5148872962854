import { type Membership, mayChange } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'

export const problemStates = ['noted', 'answered', 'planned', 'done', 'refused'] as const
export type ProblemState = (typeof problemStates)[number]

/** What hinders people in the product, in the words of those who keep the ledger. */
export type Problem = {
  readonly title: string
  readonly state: ProblemState
  readonly answer: string
  /** The version with which it came. */
  readonly release: string | null
}

export function checkProblem({ state, answer, release }: Problem): void {
  if (state !== 'noted' && answer.trim() === '') throw new Refusal('improvement.unanswered', { state })
  if (state !== 'done' && release !== null) throw new Refusal('input.invalid', { field: 'body.problem.release' })
}

export function mayKeepLedger(memberships: readonly Membership[], cityCode: string): boolean {
  return mayChange(memberships, cityCode)
}

export type Numbers = { readonly raised: number; readonly waiting: number } & Readonly<Record<ProblemState, number>>

/** `waiting`: entries that nobody has gone through yet. */
export function countProblems(problems: readonly Pick<Problem, 'state'>[], waiting: number): Numbers {
  const counts = { noted: 0, answered: 0, planned: 0, done: 0, refused: 0 }
  for (const { state } of problems) counts[state] += 1
  return { raised: problems.length + waiting, waiting, ...counts }
}

/** Whether those who raised it have something new to read. */
export function isNews(before: Problem | null | undefined, after: Problem | null): boolean {
  if (after === null || after.state === 'noted') return false
  return before?.state !== after.state || before.answer !== after.answer || before.release !== after.release
}
