import { lists, registry } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery, readAnew, selfFillsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

/** What households wrote themselves and nobody has looked over yet. */
export function SelfFillList() {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const { data: waiting = [] } = useQuery(selfFillsQuery)
  const decide = useMutation({
    mutationFn: ({ id, accepted }: { readonly id: string; readonly accepted: boolean }) =>
      call(registry.decideSelfFill, { params: { id }, body: { accepted } }),
    onSuccess: readAnew,
  })
  const nameOf = (code: string) => fields.find((field) => field.code === code)?.name[language] ?? code
  if (waiting.length === 0) return null
  return (
    <section className="panel registry-waiting">
      <div className="panel-head">
        <h2>{says.selfFills}</h2>
        <ExportButton source={{ path: lists.exportSelfFills.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      {decide.isError && <ErrorNote error={decide.error} />}
      <ul className="registry-history">
        {waiting.map(({ id, place, changes }) => (
          <li key={id}>
            <strong>{place}</strong>
            {changes.map(({ type, name, values }) => (
              <span key={`${type}${name}${JSON.stringify(values)}`}>
                {says.filled[type]} {name}{' '}
                <span className="quiet">
                  {Object.entries(values)
                    .map(([code, value]) => `${nameOf(code)} ${value}`)
                    .join(' · ')}
                </span>
              </span>
            ))}
            <span className="registry-line">
              <Button
                type="primary"
                size="small"
                loading={decide.isPending}
                onClick={() => decide.mutate({ id, accepted: true })}
              >
                {says.accept}
              </Button>
              <Button size="small" onClick={() => decide.mutate({ id, accepted: false })}>
                {says.layAside}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
