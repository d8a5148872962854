import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSays } from '../use-says.ts'

type Props = { readonly busy: boolean; readonly onUndo: (reason: string) => void }

export function UndoImport({ busy, onUndo }: Props) {
  const says = useSays()
  const [reason, setReason] = useState('')
  return (
    <section className="panel stack">
      <p className="quiet">{says.undoHint}</p>
      <div className="row-line">
        <Input
          value={reason}
          maxLength={200}
          aria-label={says.reason}
          placeholder={says.reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button danger loading={busy} disabled={reason.trim() === ''} onClick={() => onUndo(reason.trim())}>
          {says.undo}
        </Button>
      </div>
    </section>
  )
}
