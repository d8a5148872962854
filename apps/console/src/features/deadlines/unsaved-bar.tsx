import { Button } from 'antd'
import { useWords } from '../../words/language.ts'

type Props = { readonly fault: boolean; readonly onDiscard: () => void; readonly onSave: () => void }

/** Stays in sight while something is changed and not yet in force. */
export function UnsavedBar({ fault, onDiscard, onSave }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  return (
    <div className="unsaved-bar" role="region" aria-label={says.unsaved}>
      <span role="status">{says.unsaved}</span>
      <Button onClick={onDiscard}>{says.discard}</Button>
      <Button type="primary" disabled={fault} onClick={onSave}>
        {says.save}
      </Button>
    </div>
  )
}
