import { useContext, useState } from 'react'
import { Link } from 'wouter'
import { useNow } from '../device/use-now.ts'
import { useMe } from '../features/accounts/index.ts'
import { type Box, InboxList, UnsentList, useInbox, useInboxCounts } from '../features/incidents/index.ts'
import { TaskList } from '../features/tasks/index.ts'
import { worksWithRegistry } from '../features/visits/index.ts'
import { Icon } from '../ui/icon.tsx'
import { ImproveContext } from '../ui/improve-context.ts'
import { useWords } from '../words/language.ts'

const boxes = ['todo', 'done'] as const

/** What waits, what is done, and the two things one comes to do. */
export function HomePage() {
  const words = useWords()
  const me = useMe()
  const [box, setBox] = useState<Box>('todo')
  const { data: counts } = useInboxCounts()
  const overdue = useOverdue()
  const [first] = me.memberships
  return (
    <div className="screen">
      <header className="screen-header">
        <h1 className="home-who">
          {me.name}
          {first && (
            <small>
              {first.unit.name} · {words.role[first.role]}
            </small>
          )}
        </h1>
        {useContext(ImproveContext)}
        <Link href="/me" className="icon-button" aria-label={words.home.me}>
          <Icon name="me" />
        </Link>
      </header>
      <main className="screen-main">
        <div className="home-boxes">
          {boxes.map((one) => (
            <button key={one} type="button" className="home-box" aria-pressed={box === one} onClick={() => setBox(one)}>
              <span>{words.home[one]}</span>
              {one === 'todo' ? <strong>{counts?.todo ?? ' '}</strong> : <Icon name="check" />}
              {one === 'todo' && overdue > 0 && <small>{words.home.overdue(overdue)}</small>}
            </button>
          ))}
        </div>
        <UnsentList />
        {box === 'todo' && <TaskList />}
        <h2 className="unseen">{words.home[box]}</h2>
        <InboxList box={box} />
      </main>
      <footer className="screen-footer">
        {worksWithRegistry(me) && (
          <Link href="/registry" className="button">
            <span>{words.registry.scan}</span>
          </Link>
        )}
        <Link href="/record" className="button">
          <span>{words.home.record}</span>
        </Link>
        <Link href="/report" className="button button-primary">
          <Icon name="camera" />
          <span>{words.home.report}</span>
        </Link>
      </footer>
    </div>
  )
}

/** Those of the first page of the list: the most pressing ones. */
function useOverdue(): number {
  const now = useNow().toISOString()
  const { data } = useInbox('todo')
  return (data?.pages[0]?.items ?? []).filter(({ dueAt }) => dueAt !== null && dueAt < now).length
}
