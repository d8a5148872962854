import type { zhBoard } from './zh-board.ts'

export const enBoard: typeof zhBoard = {
  title: 'Nearly due',
  hint: 'In the order of time, overdue and nearly due first. Matters, not people.',
  clock: 'Step',
  allClocks: 'All steps',
  over: (count: number) => `Overdue ${count}`,
  near: (count: number) => `Nearly due ${count}`,
  overTitle: 'Overdue',
  nearTitle: 'Nearly due',
  empty: 'Nothing is overdue or nearly due',
  emptyHint: 'Matters appear here by themselves as their deadlines come near.',
  owes: 'Now with',
  onTime: 'Solved on time',
  onTimeOf: (onTime: number, of: number) => `${onTime} of ${of} on time`,
  share: (percent: string) => `${percent}%`,
  definition:
    'Solved on time ÷ (solved + overdue and open). What is open and not yet due does not count, nor what has no deadline.',
  period: 'last 30 days',
  parts: (closed: number, overdue: number) => `(${closed} solved, ${overdue} overdue and open)`,
  nothingYet: 'Nothing was due in this period',
}
