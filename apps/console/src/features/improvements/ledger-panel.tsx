import { lists, type ProblemView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useMayChange } from '../deadlines/index.ts'
import { ProblemAnswer } from './problem-answer.tsx'
import { ProblemDrawer } from './problem-drawer.tsx'
import { ledgerQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type State = ProblemView['problem']['state']
const states: readonly State[] = ['noted', 'answered', 'planned', 'done', 'refused']

/** 问题清单: figures and problems for everybody; those who keep it open one to go on with it. */
export function LedgerPanel() {
  const { said, keeping } = useSays()
  const now = useNow()
  const mayKeep = useMayChange()
  const ledger = useQuery(ledgerQuery)
  const [state, setState] = useState<State | 'all'>('all')
  const [open, setOpen] = useState<ProblemView | 'new'>()
  if (ledger.isError) return <ErrorNote error={ledger.error} onRetry={() => void ledger.refetch()} />
  if (!ledger.data) return <Loading rows={8} />
  const { numbers, problems } = ledger.data
  const shown = problems.filter(({ problem }) => state === 'all' || problem.state === state)
  return (
    <section className="panel stack">
      <div className="panel-head">
        <strong className="ledger-numbers">{said.numbers(numbers.raised, numbers.done)}</strong>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportProblems.path, filters: state === 'all' ? {} : { state } }} />
          {mayKeep && <Button onClick={() => setOpen('new')}>{keeping.newProblem}</Button>}
        </span>
      </div>
      <Segmented<State | 'all'>
        aria-label={said.filter}
        value={state}
        onChange={setState}
        options={[
          { value: 'all', label: `${said.all} ${problems.length}` },
          ...states.map((value) => ({ value, label: `${said.states[value]} ${numbers[value]}` })),
        ]}
      />
      {shown.length === 0 && <EmptyNote title={said.none} hint={said.mineNone} />}
      <ul className="problems" aria-label={said.ledger}>
        {shown.map((one) => (
          <li key={one.key} id={`problem-${one.number}`}>
            <ProblemAnswer {...one} />
            <div className="problem-do">
              <span className="quiet">
                {keeping.times(one.times)} · {showInstant(one.changedAt, now)}
              </span>
              {mayKeep && (
                <Button size="small" aria-label={`${keeping.edit} ${one.problem.title}`} onClick={() => setOpen(one)}>
                  {keeping.edit}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <ProblemDrawer row={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </section>
  )
}
