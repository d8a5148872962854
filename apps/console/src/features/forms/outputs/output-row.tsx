import { type FormOutput, forms } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { Decision } from './decision.tsx'
import { RunList } from './run-list.tsx'
import { RunView } from './run-view.tsx'
import { useSays } from './use-says.ts'

type Props = { readonly it: FormOutput; readonly mayDecide: boolean }

/** What was asked for, for what, and how it stands. */
export function OutputRow({ it, mayDecide }: Props) {
  const says = useSays()
  const [isOpen, setOpen] = useState(false)
  const isToDecide = it.status === 'requested' && it.ended === null && mayDecide
  return (
    <li>
      <Headline it={it} />
      <span>{it.purpose}</span>
      <span className="quiet">
        {it.requestedBy.name} {showExactInstant(it.requestedAt)}
        {it.decidedBy === null ? '' : ` · ${says.status[it.status]} ${it.decidedBy.name}`}
      </span>
      {it.ended && (
        <span>
          {says.ended[it.ended.because]} {it.ended.by?.name} {showExactInstant(it.ended.at)}
        </span>
      )}
      {it.lastRun && !isOpen && <RunView output={it} run={it.lastRun} />}
      {isToDecide && <Decision it={it} />}
      <div className="registry-line">
        {it.status === 'approved' && it.schedule !== null && (
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? says.hideRuns : says.runs}
          </Button>
        )}
        {it.mayWithdraw && !isToDecide && <Withdraw id={it.id} />}
      </div>
      {isOpen && <RunList output={it} />}
    </li>
  )
}

function Headline({ it }: { readonly it: FormOutput }) {
  const says = useSays()
  const { schedule, until, connection, nextRunAt } = it
  const parts = [
    it.areaName,
    says.formats[it.format],
    schedule && timeOf(schedule, says),
    until && says.untilDay(until),
    connection && says.pushedTo(connection),
  ]
  return (
    <span>
      <strong>{it.title}</strong> {parts.filter((part) => part).join(' · ')}{' '}
      {it.ended === null && it.status !== 'approved' && <span className="tag">{says.status[it.status]}</span>}
      {nextRunAt !== null && <span className="quiet">{says.next(showExactInstant(nextRunAt))}</span>}
    </span>
  )
}

function timeOf(schedule: NonNullable<FormOutput['schedule']>, says: ReturnType<typeof useSays>): string {
  switch (schedule.every) {
    case 'day':
      return says.scheduled.day(schedule.hour)
    case 'week':
      return says.scheduled.week(schedule.hour, says.weekdays[schedule.weekday - 1] ?? '')
    case 'month':
      return says.scheduled.month(schedule.hour, schedule.day)
  }
}

function Withdraw({ id }: { readonly id: string }) {
  const says = useSays()
  const { message } = App.useApp()
  const withdraw = useMutation({
    mutationFn: () => call(forms.withdrawFormOutput, { params: { id } }),
    onSuccess: () => void message.success(says.withdrawn),
    onSettled: readAnew,
  })
  return (
    <>
      <Popconfirm
        title={says.withdrawAsk}
        okText={says.withdrawYes}
        cancelText={says.keep}
        onConfirm={() => withdraw.mutate()}
      >
        <Button danger loading={withdraw.isPending}>
          {says.withdraw}
        </Button>
      </Popconfirm>
      {withdraw.isError && <ErrorNote error={withdraw.error} />}
    </>
  )
}
