import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../words/language.ts'
import { type ListName, queueCountsQuery } from '../incidents/index.ts'
import { SavedFilters } from './saved-filters.tsx'

type Props = { readonly queues: readonly ListName[]; readonly chosen: ListName }

const plain: ReadonlySet<ListName> = new Set(['done', 'all'])
const alarming: ReadonlySet<ListName> = new Set(['dueSoon', 'rule', 'undelivered'])

/** The queues with how much lies in each, kept up to date; below them the filters one has kept. */
export function QueueRail({ queues, chosen }: Props) {
  const { t } = useWords()
  const counts = useQuery(queueCountsQuery).data ?? {}
  return (
    <nav className="queue-rail" aria-label={t.desk.queues}>
      <ul>
        {queues.map((name) => {
          const count = counts[name] ?? 0
          const isAlarm = alarming.has(name) && count > 0
          return (
            <li key={name}>
              <Link
                to="/desk"
                search={{ queue: name }}
                className={plain.has(name) ? 'queue queue-plain' : 'queue'}
                aria-current={name === chosen ? 'page' : undefined}
                activeProps={{}}
              >
                <span>{t.desk.queue[name]}</span>
                {!plain.has(name) && (
                  <span className={isAlarm ? 'queue-count queue-alarm' : 'queue-count'}>
                    {count > 999 ? '999+' : count}
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
      <SavedFilters />
    </nav>
  )
}
