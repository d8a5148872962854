import { DownloadOutlined } from '@ant-design/icons'
import { pathOf } from '@ejia/client'
import { type FormOutput, forms } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = { readonly it: FormOutput; readonly mayDecide: boolean }

/** What was asked for, for what, and how it stands. */
export function OutputRow({ it, mayDecide }: Props) {
  const says = useSays()
  const now = useNow()
  const isOver = it.expiresAt !== null && it.expiresAt < now.toISOString()
  return (
    <li>
      <span>
        <strong>{it.title}</strong> {it.areaName} · {says.outputStatus[it.status]}
        {it.status === 'approved' && it.expiresAt !== null && (
          <span className="quiet"> {isOver ? says.expired : says.expires(showExactInstant(it.expiresAt))}</span>
        )}
      </span>
      <span>{it.purpose}</span>
      <span className="quiet">
        {it.requestedBy.name} {showExactInstant(it.requestedAt)}
        {it.decidedBy === null ? '' : ` · ${it.decidedBy.name}`}
      </span>
      {it.status === 'approved' && !isOver && it.isOwn && (
        <span>
          <Button
            size="small"
            icon={<DownloadOutlined />}
            href={pathOf(forms.downloadFormOutput.path, { id: it.id })}
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
      call(forms.decideFormOutput, {
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
        onChange={({ target }) => setReason(target.value)}
      />
      <Button size="small" disabled={reason.trim() === ''} onClick={() => decide.mutate(false)}>
        {says.refuse}
      </Button>
      {decide.isError && <ErrorNote error={decide.error} />}
    </div>
  )
}
