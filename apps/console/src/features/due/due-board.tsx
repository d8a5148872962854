import { lists } from '@ejia/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useEffect } from 'react'
import { ExportButton } from '../../ui/exporting/index.ts'
import { useWords } from '../../words/language.ts'
import { useMattersChanged } from '../incidents/index.ts'
import { DueList } from './due-list.tsx'
import { dueClocks } from './due-search.ts'
import type { DueClock, DueState } from './queries.ts'

type Props = {
  readonly state: DueState
  readonly clock: DueClock | undefined
  readonly onChange: (chosen: { readonly state: DueState; readonly clock: DueClock | undefined }) => void
}

/** What is late or soon will be, by time. It follows what happens. */
export function DueBoard({ state, clock, onChange }: Props) {
  const { t } = useWords()
  const client = useQueryClient()
  const heard = useMattersChanged()
  useEffect(() => {
    if (heard > 0) void client.invalidateQueries({ queryKey: ['due'] })
  }, [client, heard])
  return (
    <div className="stack">
      <div className="due-filters">
        <Segmented<DueState>
          value={state}
          onChange={(next) => onChange({ state: next, clock })}
          options={[
            { value: 'late', label: t.board.overTitle },
            { value: 'near', label: t.board.nearTitle },
          ]}
        />
        <Select<'all' | DueClock>
          value={clock ?? 'all'}
          aria-label={t.board.clock}
          popupMatchSelectWidth={false}
          onChange={(next) => onChange({ state, clock: next === 'all' ? undefined : next })}
          options={[
            { value: 'all' as const, label: t.board.allClocks },
            ...dueClocks.map((one) => ({ value: one, label: t.deadlines.clockOf[one] })),
          ]}
        />
        <ExportButton
          source={{
            path: lists.exportDue.path,
            filters: { state, ...(clock === undefined ? {} : { clock }) },
            purposeIn: 'exportPurpose',
          }}
        />
      </div>
      <DueList state={state} clock={clock} />
    </div>
  )
}
