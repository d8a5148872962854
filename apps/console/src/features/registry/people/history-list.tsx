import type { ResidentDetail } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { showExactInstant } from '../../../time/instants.ts'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = {
  readonly history: ResidentDetail['history']
  readonly names?: ReadonlyMap<string, string>
}

/** What changed, when, by whom and how; never the values themselves. */
export function HistoryList({ history, names = new Map() }: Props) {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const nameOf = (code: string) => fields.find((field) => field.code === code)?.name[language] ?? code
  if (history.length === 0) return <p className="quiet">{says.noHistory}</p>
  return (
    <ul className="registry-history">
      {history.map((line) => (
        <li key={`${line.at}${line.what}${line.personId ?? line.organisationId ?? ''}`}>
          <span>
            <strong>{says.what[line.what]}</strong> {line.organisationName ?? names.get(line.personId ?? '')}{' '}
            {line.fields.length > 0 && line.fields.map(nameOf).join('、')}
          </span>
          <span className="quiet">
            {showExactInstant(line.at)} · {line.by?.name} {says.source[line.source]}
          </span>
        </li>
      ))}
    </ul>
  )
}
