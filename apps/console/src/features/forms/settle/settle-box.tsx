import { forms } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'

/** Both values in clear for whoever gives a reason, and the decision with its own. */
export function SettleBox({ id }: { readonly id: string }) {
  const says = useSays()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const params = { id }
  const open = useMutation({
    mutationFn: () => call(forms.openFormDispute, { params, body: { reason: reason.trim() } }),
    gcTime: 0,
  })
  const settle = useMutation({
    mutationFn: (choice: 'held' | 'claimed') =>
      call(forms.settleFormDispute, { params, body: { choice, reason: reason.trim() } }),
    onSuccess: async () => {
      void message.success(says.settledNow)
      await readAnew()
    },
  })
  const isReady = reason.trim() !== ''
  return (
    <div className="stack">
      {open.data && (
        <dl className="registry-facts" role="status">
          <div>
            <dt>{says.held}</dt>
            <dd>{open.data.held}</dd>
          </div>
          <div>
            <dt>{says.claimed}</dt>
            <dd>{open.data.claimed}</dd>
          </div>
        </dl>
      )}
      <div className="registry-line">
        <Input
          value={reason}
          maxLength={200}
          className="registry-narrow"
          placeholder={says.settleReason}
          aria-label={says.settleReason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button disabled={!isReady} loading={open.isPending} onClick={() => open.mutate()}>
          {says.showBoth}
        </Button>
        <Button disabled={!isReady} loading={settle.isPending} onClick={() => settle.mutate('held')}>
          {says.keep}
        </Button>
        <Button type="primary" disabled={!isReady} loading={settle.isPending} onClick={() => settle.mutate('claimed')}>
          {says.take}
        </Button>
      </div>
      {open.isError && <ErrorNote error={open.error} />}
      {settle.isError && <ErrorNote error={settle.error} />}
    </div>
  )
}
