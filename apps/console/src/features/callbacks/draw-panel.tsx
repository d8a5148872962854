import { pathOf } from '@ejia/client'
import { type CallView, callbacks, type DrawView, lists } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { CallDrawer } from './call-drawer.tsx'
import { daysOf } from './draw-list.tsx'
import { EstimatePanel } from './estimate-panel.tsx'
import { drawQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly id: string; readonly onBack: () => void }

/** One drawing: what it says so far, and the calls in the order they are to be made. */
export function DrawPanel({ id, onBack }: Props) {
  const says = useSays()
  const { data, isError, error, refetch } = useQuery(drawQuery(id))
  const [openId, setOpenId] = useState<string>()
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={10} />
  const open = data.calls.find(({ incident }) => incident.id === openId)
  return (
    <div className="stack">
      <div className="panel-head">
        <Button onClick={onBack}>{says.back}</Button>
        <ExportButton
          source={{ path: pathOf(lists.exportCalls.path, { id }), filters: {}, purposeIn: 'exportPurpose' }}
        />
      </div>
      <DrawFacts draw={data.draw} />
      <EstimatePanel estimate={data.estimate} />
      <CallTable calls={data.calls} onOpen={({ incident }) => setOpenId(incident.id)} />
      {open && <CallDrawer drawId={id} call={open} dials={data.dials} onClose={() => setOpenId(undefined)} />}
    </div>
  )
}

function DrawFacts({ draw }: { readonly draw: DrawView }) {
  const says = useSays()
  const repeat = useMutation({ mutationFn: () => call(callbacks.repeatDraw, { params: { id: draw.id } }) })
  const isSame = repeat.data?.samePopulation === true && repeat.data.sameSample
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p>
          <strong>{draw.area.name}</strong> · {says.period} {says.periodWords(...daysOf(draw))} ·{' '}
          {says.sizeWords(draw.size, draw.population)} · {says.seed} <span className="code">{draw.seed}</span>
        </p>
        <Button loading={repeat.isPending} onClick={() => repeat.mutate()}>
          {says.repeat}
        </Button>
      </div>
      {repeat.data && (
        <Alert
          type={isSame ? 'success' : 'warning'}
          showIcon
          role="status"
          title={isSame ? says.repeated : says.notRepeated}
        />
      )}
      {repeat.isError && <ErrorNote error={repeat.error} />}
    </section>
  )
}

type TableProps = { readonly calls: readonly CallView[]; readonly onOpen: (call: CallView) => void }

function CallTable({ calls, onOpen }: TableProps) {
  const says = useSays()
  const [shown, setShown] = useState<'open' | 'all'>('open')
  const open = calls.filter(({ state }) => state === 'open')
  return (
    <section className="panel stack">
      <Segmented<'open' | 'all'>
        value={shown}
        onChange={setShown}
        options={[
          { value: 'open', label: `${says.onlyOpen} ${open.length}` },
          { value: 'all', label: `${says.allCalls} ${calls.length}` },
        ]}
      />
      <Table<CallView>
        rowKey={({ incident }) => incident.id}
        size="small"
        dataSource={shown === 'open' ? open : [...calls]}
        pagination={false}
        locale={{ emptyText: says.noneOpen }}
        columns={[
          {
            title: says.matter,
            key: 'matter',
            render: (_, { incident }) => (
              <>
                {incident.text}
                <div className="quiet">
                  {incident.caseCode} · {incident.place.areaName} · {incident.place.address}
                </div>
              </>
            ),
          },
          {
            title: says.reporter,
            key: 'reporter',
            width: 170,
            render: (_, { reporter }) => (
              <>
                {reporter.name ?? says.anonymous}
                <div className="quiet">{reporter.phone ?? says.noPhone}</div>
              </>
            ),
          },
          { title: says.result, key: 'result', width: 150, render: (_, one) => <CallResult call={one} /> },
          {
            key: 'do',
            width: 100,
            align: 'right',
            render: (_, one) => (
              <Button
                size="small"
                type={one.state === 'open' ? 'primary' : 'default'}
                aria-label={`${one.state === 'open' ? says.call : says.look} ${one.incident.caseCode}`}
                onClick={() => onOpen(one)}
              >
                {one.state === 'open' ? says.call : says.look}
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}

function CallResult({ call: { state, attempts, satisfied } }: { readonly call: CallView }) {
  const says = useSays()
  const { words } = useWords()
  const word = satisfied === null ? says.state[state] : satisfied ? words.command.confirm : words.command.dissatisfied
  return (
    <>
      {word}
      {attempts > 0 && state !== 'answered' && <div className="quiet">{says.attempts(attempts)}</div>}
    </>
  )
}
