import { absences, lists } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { useWords } from '../../../words/language.ts'
import { absencesQuery, readPeopleAnew } from '../leaving/queries.ts'
import { usePeopleSays } from '../use-people-says.ts'
import { AbsenceForm } from './absence-form.tsx'

/** Who is or will be away, and who stands in. */
export function AbsencePanel() {
  const { t } = useWords()
  const says = usePeopleSays()
  const { message } = App.useApp()
  const [adding, setAdding] = useState(false)
  const list = useQuery(absencesQuery)
  const end = useMutation({
    mutationFn: (id: string) => call(absences.endAbsence, { params: { id } }),
    onSuccess: async () => {
      void message.success(says.ended)
      await readPeopleAnew()
    },
  })
  return (
    <div className="stack">
      <p className="quiet">{says.absencesHint}</p>
      <div className="row-actions">
        <Button type="primary" onClick={() => setAdding(true)}>
          {says.addAbsence}
        </Button>
        {list.data !== undefined && list.data.length > 0 && (
          <ExportButton source={{ path: lists.exportAbsences.path, filters: {}, purposeIn: 'exportPurpose' }} />
        )}
      </div>
      {list.isPending && <Loading rows={3} />}
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {end.isError && <ErrorNote error={end.error} />}
      {list.data?.length === 0 && <EmptyNote title={says.noAbsences} />}
      <div className="rows">
        {list.data?.map(({ id, person, deputy, fromOn, untilOn, isOn }) => (
          <section key={id} className="row-card">
            <div>
              <strong>{says.line(person.name, deputy.name)}</strong>{' '}
              <span className="tag">{isOn ? says.now : says.later}</span>
            </div>
            <div className="quiet">{says.days(fromOn, untilOn)}</div>
            <div>
              <Popconfirm
                title={says.endAsk(person.name)}
                okText={t.state.yes}
                cancelText={t.state.cancel}
                onConfirm={() => end.mutate(id)}
              >
                <Button size="small">{says.end}</Button>
              </Popconfirm>
            </div>
          </section>
        ))}
      </div>
      {adding && <AbsenceForm onClose={() => setAdding(false)} />}
    </div>
  )
}
