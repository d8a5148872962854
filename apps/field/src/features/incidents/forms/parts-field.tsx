import { Button } from '../../../ui/button.tsx'
import { FieldGroup } from '../../../ui/field.tsx'
import { TextBox } from '../../../ui/text-box.tsx'
import { useWords } from '../../../words/language.ts'
import type { Part } from '../../drafts/index.ts'

type PartsFieldProps = {
  readonly label: string
  readonly error: string | undefined
  readonly value: readonly Part[]
  readonly change: (parts: readonly Part[]) => void
}

const most = 5
const blank: Part = { text: '', category: null }

export function PartsField({ label, error, value, change }: PartsFieldProps) {
  const words = useWords().form
  const parts = value.length === 0 ? [blank] : value
  return (
    <FieldGroup label={label} error={error}>
      {parts.map((part, index) => (
        <div key={index} className="stack">
          <TextBox
            label={words.part(index + 1)}
            rows={2}
            maxLength={2000}
            value={part.text}
            change={(text) => change(parts.map((one, at) => (at === index ? { ...one, text } : one)))}
          />
          {parts.length > 1 && (
            <Button kind="quiet" icon="trash" onClick={() => change(parts.filter((_, at) => at !== index))}>
              {words.removePart}
            </Button>
          )}
        </div>
      ))}
      {parts.length < most && (
        <Button icon="plus" onClick={() => change([...parts, blank])}>
          {words.addPart}
        </Button>
      )}
    </FieldGroup>
  )
}
