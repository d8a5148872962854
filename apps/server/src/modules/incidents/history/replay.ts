import { incidents } from '@ejia/domain'
import { clocksOf } from '../commands/clocks-of.ts'
import { todosOf } from '../commands/todos-of.ts'
import type { Reckoning } from '../commands/warn-at.ts'
import type { Todo } from '../store/commit.ts'

/** What a log makes of a matter, and who has owed which step since when. */
export function replay(log: readonly incidents.LoggedEvent[], reckoning: Reckoning) {
  let state: incidents.Incident | undefined
  let todos: readonly Todo[] = []
  for (const [index, logged] of log.entries()) {
    state = incidents.evolve(state, logged)
    const isLastOfMoment = log[index + 1]?.at !== logged.at
    if (isLastOfMoment) todos = keepSince(todosOf(state, reckoning, logged.at), todos)
  }
  if (!state) throw new Error('a matter without events')
  return { state, todos, clocks: clocksOf(state, reckoning) }
}

function keepSince(now: readonly Todo[], before: readonly Todo[]): Todo[] {
  return now.map((todo) => ({ ...todo, since: before.find((old) => keyOf(old) === keyOf(todo))?.since ?? todo.since }))
}

function keyOf({ unitId, why, personId }: Todo): string {
  return `${unitId} ${why} ${personId ?? ''}`
}
