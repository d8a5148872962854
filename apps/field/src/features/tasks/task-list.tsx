import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { useQueued } from '../drafts/index.ts'
import { isAskedForTasks, ownTasks } from './own-tasks.ts'
import { TaskCard } from './task-card.tsx'
import { taskFactsOf } from './task-facts.ts'

/** What one's grid is asked to do; what was finished and waits for signal is no longer asked. Nothing where there is none. */
export function TaskList() {
  const words = useWords()
  const me = useMe()
  const asked = isAskedForTasks(me)
  const { data } = useQuery({ ...ownTasks, enabled: asked })
  const queued = useQueued(me.id).flatMap(({ purpose }) => taskFactsOf(purpose) ?? [])
  const isFinished = (id: string, code: string) =>
    queued.some(({ taskId, gridCode }) => taskId === id && gridCode === code)
  const open = (asked ? (data ?? []) : []).filter(({ id, grid }) => !isFinished(id, grid.code))
  if (open.length === 0) return null
  const several = new Set(open.map(({ grid }) => grid.code)).size > 1
  return (
    <section aria-labelledby="own-tasks">
      <h2 id="own-tasks" className="list-title">
        {words.tasks.title}
      </h2>
      <ul className="incident-list">
        {open.map((task) => (
          <li key={`${task.id}${task.grid.code}`} className="card">
            <TaskCard task={task} several={several} />
          </li>
        ))}
      </ul>
    </section>
  )
}
