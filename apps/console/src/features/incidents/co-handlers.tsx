import type { IncidentDetail } from '@ejia/contract'
import { useWords } from '../../words/language.ts'
import { DueMark } from './due-mark.tsx'

export function CoHandlers({ list }: { readonly list: IncidentDetail['coHandlers'] }) {
  const { t } = useWords()
  return (
    <ul className="co-handlers">
      {list.map(({ unit, task, dueAt, warnAt, status }) => (
        <li key={unit.id}>
          <strong>{unit.name}</strong> <span className="tag">{t.incident.coHandlerStatus[status]}</span>
          {status === 'open' && dueAt !== null && <DueMark dueAt={dueAt} warnAt={warnAt} />}
          <div>{task}</div>
        </li>
      ))}
    </ul>
  )
}
