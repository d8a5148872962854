import { useNow } from '../../device/use-now.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import { deadlineWords, pressureOf } from '../../words/when.ts'

export function Deadline({ dueAt }: { readonly dueAt: string }) {
  const words = useWords().time
  const now = useNow()
  const pressure = pressureOf(dueAt, now)
  return (
    <p className={`deadline deadline-${pressure}`}>
      <Icon name={pressure === 'calm' ? 'clock' : 'warning'} />
      <span>{deadlineWords(dueAt, { now, words })}</span>
    </p>
  )
}
