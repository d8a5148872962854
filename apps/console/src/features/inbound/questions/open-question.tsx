import { type InboundQuestion, inbound } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useSays } from '../use-says.ts'
import { parts } from './compare-table.tsx'

const shownMilliseconds = 60_000

/** In clear for a minute, with a reason that stays on the audit trail. */
export function OpenQuestion({ it }: { readonly it: InboundQuestion }) {
  const says = useSays()
  const [reason, setReason] = useState('')
  const { data, mutate, reset, isPending, error } = useMutation({
    mutationFn: () => call(inbound.openInboundQuestion, { params: { id: it.id }, body: { reason: reason.trim() } }),
    gcTime: 0,
  })
  useEffect(() => {
    if (data === undefined) return undefined
    const timer = setTimeout(reset, shownMilliseconds)
    return () => clearTimeout(timer)
  }, [data, reset])
  if (data) {
    const columns = [
      { title: says.theirRow, shown: data.row },
      ...data.candidates.map(({ shown }, at) => ({ title: says.person(at + 1), shown })),
    ]
    return (
      <div className="inbound-clear" role="status">
        {columns.map(({ title, shown }) => (
          <dl key={title}>
            <dt>{title}</dt>
            {parts.map((part) => shown[part] !== undefined && <dd key={part}>{shown[part]}</dd>)}
          </dl>
        ))}
      </div>
    )
  }
  return (
    <div className="row-line">
      <Input
        value={reason}
        maxLength={200}
        aria-label={says.clearWhy}
        placeholder={says.clearWhy}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button loading={isPending} disabled={reason.trim() === ''} onClick={() => mutate()}>
        {says.showClear}
      </Button>
      {error && <ErrorNote error={error} />}
    </div>
  )
}
