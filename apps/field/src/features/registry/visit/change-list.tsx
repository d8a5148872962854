import type { RegistryChange, RegistryField } from '@ejia/contract'
import { Button } from '../../../ui/button.tsx'
import { useLanguage, useWords } from '../../../words/language.ts'
import { changeWords } from './change-words.ts'

type ChangeListProps = {
  readonly changes: readonly RegistryChange[]
  readonly names: Readonly<Record<string, string>>
  readonly fields: readonly RegistryField[]
  /** Takes one back, where it has not been sent. */
  readonly remove?: (change: RegistryChange) => void
}

export function ChangeList({ changes, names, fields, remove }: ChangeListProps) {
  const words = useWords()
  const language = useLanguage()
  return (
    <ul className="change-list">
      {changes.map((change) => {
        const said = changeWords(change, { words, names, fields, language })
        return (
          <li key={said}>
            <span>{said}</span>
            {remove && (
              <Button aria-label={`${words.registry.undo} ${said}`} onClick={() => remove(change)}>
                {words.registry.undo}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
