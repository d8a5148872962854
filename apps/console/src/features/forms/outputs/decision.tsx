import { type FormOutput, forms } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { useSays } from './use-says.ts'

/** Once, also for a schedule. */
export function Decision({ it }: { readonly it: FormOutput }) {
  const says = useSays()
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      call(forms.decideFormOutput, {
        params: { id: it.id },
        body: { approved, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
      }),
    onSuccess: readAnew,
  })
  return (
    <>
      {it.until !== null && <span>{says.approveStanding(it.until)}</span>}
      <div className="registry-line">
        <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(true)}>
          {says.approve}
        </Button>
        <Input
          className="registry-narrow"
          value={reason}
          maxLength={200}
          aria-label={says.refuseWhy}
          placeholder={says.refuseWhy}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button disabled={reason.trim() === ''} onClick={() => decide.mutate(false)}>
          {says.refuse}
        </Button>
      </div>
      {decide.isError && <ErrorNote error={decide.error} />}
    </>
  )
}
