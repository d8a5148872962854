import type { zhTasks } from './zh-tasks.ts'

export const enTasks: typeof zhTasks = {
  title: 'Tasks',
  due: (date) => `by ${date}`,
  basis: (basis, owner) => `Basis: ${basis} (${owner})`,
  done: 'Done',
  say: 'Add a sentence',
  sentence: 'How it went (optional)',
  saved: 'Done',
  waiting: 'Kept on the phone; it goes when there is signal',
}
