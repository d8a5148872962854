import { Link } from 'wouter'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { useQueued } from '../drafts/index.ts'
import { WaitingReport } from './waiting-report.tsx'

/** What lies on this phone and has not gone: one line that leads to it, and the reports among the matters. */
export function UnsentList() {
  const words = useWords().home
  const queued = useQueued(useMe().id)
  const refused = queued.filter(({ state }) => state === 'refused').length
  if (queued.length === 0) return null
  const reports = queued.filter(({ purpose }) => purpose.kind === 'report' || purpose.kind === 'record')
  return (
    <>
      <Link href="/waiting" className={`row unsent-row${refused > 0 ? ' unsent-bad' : ''}`}>
        <Icon name={refused > 0 ? 'warning' : 'send'} />
        <span>
          <strong>{words.unsentTitle(queued.length)}</strong>
          <small>{refused > 0 ? words.refusedTitle(refused) : words.unsentHint}</small>
        </span>
        <Icon name="next" />
      </Link>
      {reports.length > 0 && (
        <ul className="incident-list" aria-label={words.waitingReports}>
          {reports.map((draft) => (
            <li key={draft.id}>
              <WaitingReport draft={draft} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
