import type { Aspect } from '@ejia/contract'
import { FieldGroup } from '../../../ui/field.tsx'
import { Toggle } from '../../../ui/toggle.tsx'
import { useWords } from '../../../words/language.ts'

type AspectsFieldProps = {
  readonly label: string
  readonly value: readonly Aspect[]
  readonly change: (aspects: readonly Aspect[]) => void
  readonly error: string | undefined
}

const aspects: readonly Aspect[] = ['speed', 'manner', 'result', 'told']

export function AspectsField({ label, value, change, error }: AspectsFieldProps) {
  const words = useWords()
  return (
    <FieldGroup label={label} error={error}>
      <div className="choices">
        {aspects.map((aspect) => (
          <Toggle
            key={aspect}
            label={words.aspect[aspect]}
            on={value.includes(aspect)}
            change={(on) => change(on ? [...value, aspect] : value.filter((one) => one !== aspect))}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
