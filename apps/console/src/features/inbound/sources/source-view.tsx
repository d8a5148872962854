import { InboxOutlined } from '@ant-design/icons'
import { browserTransport, pathOf, sendFile } from '@ejia/client'
import { type InboundRun, type InboundSource, inbound, lists } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { currentLanguage } from '../../../words/language.ts'
import { readInboundAnew, runsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { RunRow } from './run-row.tsx'
import { SourceForm } from './source-form.tsx'

type Props = { readonly it: InboundSource; readonly keeps: boolean; readonly onBack: () => void }

export function SourceView({ it, keeps, onBack }: Props) {
  const says = useSays()
  const [changing, setChanging] = useState(false)
  const runs = useQuery(runsQuery(it.id))
  return (
    <div className="stack">
      <section className="panel stack">
        <div className="panel-head">
          <h2>{it.name}</h2>
          <span className="row-line">
            {keeps && <Button onClick={() => setChanging(true)}>{says.change}</Button>}
            <Button onClick={onBack}>{says.back}</Button>
          </span>
        </div>
        <SourceFacts it={it} />
        {keeps && <StartRun it={it} />}
      </section>
      <section className="panel stack">
        <div className="panel-head">
          <h2>{says.runs}</h2>
          <ExportButton source={{ path: pathOf(lists.exportInboundRuns.path, { id: it.id }), filters: {} }} />
        </div>
        {runs.isError && <ErrorNote error={runs.error} onRetry={() => void runs.refetch()} />}
        {runs.isPending && <Loading rows={3} />}
        {runs.data?.length === 0 && <EmptyNote title={says.never} />}
        <ul className="registry-history">
          {runs.data?.map((run) => (
            <RunRow key={run.id} it={run} keeps={keeps} />
          ))}
        </ul>
      </section>
      {changing && <SourceForm it={it} onClose={() => setChanging(false)} />}
    </div>
  )
}

function SourceFacts({ it }: { readonly it: InboundSource }) {
  const says = useSays()
  const facts = [
    [says.unit, it.unit.name],
    [says.basis, it.legalBasis],
    [says.area, it.areaName],
    [says.kind, [says.kinds[it.kind], it.connection, it.address].filter((part) => part).join(' · ')],
    [says.schedule, it.nextRunAt === null ? says.schedules.none : says.nextRun(showExactInstant(it.nextRunAt))],
    [says.columns, it.columns.map(({ name }) => name).join('、')],
  ]
  return (
    <dl className="registry-facts">
      {facts.map(([title, text]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

const transport = browserTransport(currentLanguage)

function StartRun({ it }: { readonly it: InboundSource }) {
  const says = useSays()
  const start = useMutation({
    mutationFn: (file?: File) => {
      const path = inbound.sendInboundFile.path.replace(':id', it.id)
      return file
        ? sendFile<InboundRun>(transport, path, file)
        : call(inbound.runInboundSource, { params: { id: it.id } })
    },
    onSettled: readInboundAnew,
  })
  return (
    <>
      {it.kind === 'file' ? (
        <Upload.Dragger
          accept=".xlsx,.csv"
          showUploadList={false}
          disabled={start.isPending}
          beforeUpload={(file) => {
            start.mutate(file)
            return false
          }}
        >
          <p>
            <InboxOutlined /> {says.sendFile}
          </p>
          <p className="quiet">{says.sendHint}</p>
        </Upload.Dragger>
      ) : (
        <div>
          <Button type="primary" loading={start.isPending} onClick={() => start.mutate(undefined)}>
            {says.runNow}
          </Button>
        </div>
      )}
      {start.isError && <ErrorNote error={start.error} />}
    </>
  )
}
