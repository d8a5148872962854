import type { GridTask } from '@ejia/contract'
import type { Purpose } from '../drafts/index.ts'

/** A finished task as it lies on the phone until it has arrived. */
export type TaskFacts = { readonly taskId: string; readonly gridCode: string; readonly result: string }

export const taskErrand = 'task'

export function taskPurpose(task: Pick<GridTask, 'id' | 'title' | 'grid'>, result: string): Purpose {
  const facts: TaskFacts = { taskId: task.id, gridCode: task.grid.code, result }
  return { kind: 'errand', errand: taskErrand, line: `${task.id}/${task.grid.code}`, title: task.title, facts }
}

export function taskFactsOf(purpose: Purpose): TaskFacts | undefined {
  return purpose.kind === 'errand' && isTaskFacts(purpose.facts) ? purpose.facts : undefined
}

export function isTaskFacts(facts: unknown): facts is TaskFacts {
  return typeof facts === 'object' && facts !== null && 'taskId' in facts && 'gridCode' in facts && 'result' in facts
}
