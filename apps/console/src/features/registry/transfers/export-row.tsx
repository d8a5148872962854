import { DownloadOutlined } from '@ant-design/icons'
import { pathOf } from '@ejia/client'
import { type ExportView, registry } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = { readonly it: ExportView; readonly mayDecide: boolean }

/** One request: what, for what, on which basis, and how it stands. */
export function ExportRow({ it, mayDecide }: Props) {
  const says = useSays()
  const now = useNow()
  const isOver = it.expiresAt !== null && it.expiresAt < now.toISOString()
  return (
    <li>
      <span>
        <strong>{says.tables[it.table]}</strong> {it.areaName} · {it.format} · {says.exportStatus[it.status]}
        {it.status === 'approved' && it.expiresAt !== null && (
          <span className="quiet"> {isOver ? says.expired : says.expires(showExactInstant(it.expiresAt))}</span>
        )}
      </span>
      <span>
        {it.purpose}
        <span className="quiet"> {it.legalBasis}</span>
      </span>
      <span className="quiet">
        {it.requestedBy.name} {showExactInstant(it.requestedAt)}
        {it.decidedBy !== null && ` · ${says.decided(it.decidedBy.name)}`} · {says.downloads(it.downloads)}
      </span>
      {it.status === 'approved' && !isOver && !mayDecide && (
        <span>
          <Button
            size="small"
            icon={<DownloadOutlined />}
            href={pathOf(registry.downloadRegistryExport.path, { id: it.id })}
            download
          >
            {says.download}
          </Button>
        </span>
      )}
      {it.status === 'requested' && mayDecide && <Decision id={it.id} />}
    </li>
  )
}

function Decision({ id }: { readonly id: string }) {
  const says = useSays()
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      call(registry.decideRegistryExport, {
        params: { id },
        body: { approved, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
      }),
    onSuccess: readAnew,
  })
  return (
    <div className="registry-line">
      <Button type="primary" size="small" loading={decide.isPending} onClick={() => decide.mutate(true)}>
        {says.approve}
      </Button>
      <Input
        size="small"
        value={reason}
        maxLength={200}
        aria-label={says.refuseWhy}
        placeholder={says.refuseWhy}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" disabled={reason.trim() === ''} onClick={() => decide.mutate(false)}>
        {says.refuse}
      </Button>
      {decide.isError && <ErrorNote error={decide.error} />}
    </div>
  )
}
