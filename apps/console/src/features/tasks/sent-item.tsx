import { type SentTask, tasks } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { tasksKey } from './queries.ts'
import { useSays } from './use-says.ts'

/** One task: where it is still to be done and what was written, by grid in code order. */
export function SentItem({ task }: { readonly task: SentTask }) {
  const says = useSays()
  const now = useNow()
  const { title, note, owner, dueOn, sentAt, sentBy, withdrawnAt, holds, grids } = task
  const done = grids.filter(({ doneAt }) => doneAt !== null)
  const open = grids.filter(({ doneAt }) => doneAt === null)
  const runs = withdrawnAt === null && holds
  return (
    <li className="panel">
      <div className="panel-head">
        <div>
          <h2>{title}</h2>
          <span className="quiet">
            {[owner.name, says.dueOn(dueOn), says.sentBy(sentBy.name, showInstant(sentAt, now))].join(' · ')}
          </span>
        </div>
        {withdrawnAt !== null && <span className="tag">{says.withdrawn}</span>}
        {withdrawnAt === null && !holds && <span className="tag">{says.ended}</span>}
        {runs && open.length > 0 && <Withdraw id={task.id} />}
      </div>
      {note !== null && <p>{note}</p>}
      <p>{says.progress(done.length, grids.length)}</p>
      {runs && open.length > 0 && (
        <p>
          <span className="quiet">{says.openGrids}：</span>
          {open.map(({ grid }) => grid.name).join('、')}
        </p>
      )}
      {done.length > 0 && (
        <details>
          <summary>{says.results}</summary>
          <ul>
            {done.map(({ grid, doneAt, result }) => (
              <li key={grid.code}>
                {grid.name}：{result ?? says.noResult}{' '}
                <span className="quiet">{doneAt !== null && says.doneAt(showInstant(doneAt, now))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Withdraw({ id }: { readonly id: string }) {
  const says = useSays()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [why, setWhy] = useState<string>()
  const withdraw = useMutation({
    mutationFn: (reason: string) => call(tasks.withdrawTask, { params: { id }, body: { reason } }),
    onSuccess: async () => {
      void message.success(says.withdrawnNow)
      await client.invalidateQueries({ queryKey: tasksKey })
    },
  })
  if (why === undefined)
    return (
      <Button size="small" onClick={() => setWhy('')}>
        {says.withdraw}
      </Button>
    )
  return (
    <form
      className="row-line"
      onSubmit={(event) => {
        event.preventDefault()
        if (why.trim() !== '') withdraw.mutate(why.trim())
      }}
    >
      <Input
        autoFocus
        value={why}
        maxLength={300}
        placeholder={says.withdrawReason}
        aria-label={says.withdrawReason}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button htmlType="submit" loading={withdraw.isPending} disabled={why.trim() === ''}>
        {says.withdraw}
      </Button>
      {withdraw.isError && <ErrorNote error={withdraw.error} />}
    </form>
  )
}
