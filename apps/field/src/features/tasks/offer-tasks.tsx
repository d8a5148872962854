import { tasks } from '@ejia/contract'
import { call } from '../../device/call.ts'
import type { Draft } from '../drafts/index.ts'
import { offerErrand } from '../incidents/index.ts'
import { tasksKey } from './own-tasks.ts'
import { isTaskFacts, taskErrand, taskFactsOf } from './task-facts.ts'

/** Finished tasks go through the one line of the app. */
export function offerTasks(): void {
  offerErrand(taskErrand, { send, changes: [tasksKey], Content: TaskContent })
}

async function send(_: Draft, facts: unknown): Promise<null> {
  if (!isTaskFacts(facts)) throw new Error('not a task')
  const { taskId: id, gridCode, result } = facts
  await call(tasks.finishTask, { params: { id }, body: { gridCode, ...(result === '' ? {} : { result }) } })
  return null
}

/** What was written, among what waits. */
function TaskContent({ draft }: { readonly draft: Draft }) {
  const result = taskFactsOf(draft.purpose)?.result ?? ''
  return result === '' ? null : <p className="step-text">{result}</p>
}
