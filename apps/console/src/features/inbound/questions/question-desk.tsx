import { type InboundQuestion, inbound, lists, type RequestOf } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { KeyCap } from '../../../ui/key-cap.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { questionsQuery, readInboundAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { CompareTable } from './compare-table.tsx'
import { OpenQuestion } from './open-question.tsx'

/** One row after the other, beside those it may be, decided without leaving the keyboard. */
export function QuestionDesk() {
  const says = useSays()
  const questions = useQuery(questionsQuery)
  const [at, setAt] = useState(0)
  if (questions.isError) return <ErrorNote error={questions.error} onRetry={() => void questions.refetch()} />
  if (!questions.data) return <Loading rows={6} />
  const { items, waiting } = questions.data
  const place = Math.min(at, items.length - 1)
  const question = items[place]
  if (!question) return <EmptyNote title={says.noQuestions} hint={says.noQuestionsHint} />
  const move = (by: number) => setAt(Math.min(Math.max(place + by, 0), items.length - 1))
  return (
    <section className="panel stack" aria-label={says.tabs.questions}>
      <div className="inbound-do">
        <strong>{says.which(place + 1, waiting)}</strong>
        <Button size="small" disabled={place === 0} onClick={() => move(-1)}>
          {says.previous} <KeyCap name="k" />
        </Button>
        <Button size="small" disabled={place === items.length - 1} onClick={() => move(1)}>
          {says.next} <KeyCap name="j" />
        </Button>
        <ExportButton source={{ path: lists.exportInboundQuestions.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      <Question key={question.id} it={question} onMove={move} />
    </section>
  )
}

type Decision = RequestOf<typeof inbound.decideInboundQuestion>['body']
type Props = { readonly it: InboundQuestion; readonly onMove: (by: number) => void }

function Question({ it, onMove }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const decide = useMutation({
    mutationFn: (body: Decision) => call(inbound.decideInboundQuestion, { params: { id: it.id }, body }),
    onSuccess: (_, { choice }) => void message.success(says.decided[choice]),
    onSettled: readInboundAnew,
  })
  const act = (body: Decision) => (decide.isPending ? undefined : () => decide.mutate(body))
  const choices = it.candidates.map(({ personId }) => act({ choice: 'same', personId }))
  useKeys({
    ...Object.fromEntries(choices.map((choose, index) => [String(index + 1), choose])),
    '0': act({ choice: 'nobody' }),
    n: it.mayRegister ? act({ choice: 'new' }) : undefined,
    j: () => onMove(1),
    k: () => onMove(-1),
  })
  return (
    <>
      <p>{says.theirs(it.unit.name, it.sourceName)}</p>
      <CompareTable
        it={it}
        busy={decide.isPending}
        onSame={(personId) => decide.mutate({ choice: 'same', personId })}
      />
      <div className="inbound-do">
        <Button loading={decide.isPending} aria-keyshortcuts="0" onClick={() => decide.mutate({ choice: 'nobody' })}>
          {says.nobody} <KeyCap name="0" />
        </Button>
        <Button
          disabled={!it.mayRegister}
          loading={decide.isPending}
          aria-keyshortcuts="n"
          onClick={() => decide.mutate({ choice: 'new' })}
        >
          {says.newOne} <KeyCap name="n" />
        </Button>
      </div>
      {!it.mayRegister && <p className="quiet">{says.noRoom}</p>}
      {decide.isError && <ErrorNote error={decide.error} />}
      <p className="quiet">{says.decideKeys}</p>
      <OpenQuestion it={it} />
    </>
  )
}
