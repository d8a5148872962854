import { type Grant, grants, type RequestOf } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { readAnew } from './queries.ts'
import { useSays } from './use-says.ts'

type Decision = RequestOf<typeof grants.decideGrant>['body']

/** As asked, or for less. */
export function DecideBox({ it }: { readonly it: Grant }) {
  const says = useSays()
  const { message } = App.useApp()
  const [until, setUntil] = useState(it.until)
  const [onlyMasked, setOnlyMasked] = useState(false)
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: (body: Decision) => call(grants.decideGrant, { params: { id: it.id }, body }),
    onSuccess: ({ state }) => {
      void message.success(state === 'valid' ? says.approved : says.refused)
    },
    onSettled: readAnew,
  })
  const why = reason.trim() === '' ? {} : { reason: reason.trim() }
  return (
    <div className="stack">
      <div className="registry-line">
        <label className="registry-line">
          {says.shorter}
          <input
            type="date"
            className="input"
            value={until}
            max={it.until}
            onChange={({ target }) => setUntil(target.value)}
          />
        </label>
        {it.clear && (
          <Checkbox checked={onlyMasked} onChange={({ target }) => setOnlyMasked(target.checked)}>
            {says.onlyMasked}
          </Checkbox>
        )}
      </div>
      <div className="registry-line">
        <Button
          type="primary"
          loading={decide.isPending}
          disabled={until === ''}
          onClick={() => decide.mutate({ approved: true, until, clear: it.clear && !onlyMasked, ...why })}
        >
          {says.approve}
        </Button>
        <Input
          className="registry-narrow"
          value={reason}
          maxLength={300}
          aria-label={says.refuseWhy}
          placeholder={says.refuseWhy}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button disabled={reason.trim() === ''} onClick={() => decide.mutate({ approved: false, ...why })}>
          {says.refuse}
        </Button>
      </div>
      {decide.isError && <ErrorNote error={decide.error} />}
    </div>
  )
}
