import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Modal } from '../../ui/modal.tsx'
import { useSays } from './use-says.ts'

type Props = {
  readonly secret: string
  readonly named: { readonly title: string; readonly hint: string; readonly label: string }
  readonly onClose: () => void
}

/** Stays until somebody has copied it or says that it is kept; there is no second look. */
export function SecretOnce({ secret, named, onClose }: Props) {
  const says = useSays()
  const [state, setState] = useState<'shown' | 'copied' | 'byHand'>('shown')
  async function copy() {
    try {
      await navigator.clipboard.writeText(secret)
      setState('copied')
    } catch {
      // Without https browsers keep the clipboard to themselves.
      setState('byHand')
    }
  }
  return (
    <Modal title={named.title} onClose={() => state === 'copied' && onClose()}>
      <p>{named.hint}</p>
      <Input readOnly value={secret} aria-label={named.label} onFocus={(event) => event.target.select()} />
      {state === 'copied' && <Alert type="success" role="status" title={says.copied} />}
      {state === 'byHand' && <Alert type="warning" role="status" title={says.copyByHand} />}
      <div className="model-actions">
        <Button type="primary" onClick={() => void copy()}>
          {says.copy}
        </Button>
        <Button onClick={onClose}>{says.done}</Button>
      </div>
    </Modal>
  )
}
