import { useNow } from '../../device/use-now.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/language.ts'
import { deadlineWords, pressureOf } from '../../words/when.ts'

type DeadlineProps = { readonly dueAt: string; readonly warnAt: string | null }

/** How long is left and until when; what presses says so in words and with a sign, not by colour alone. */
export function Deadline({ dueAt, warnAt }: DeadlineProps) {
  const words = useWords().time
  const now = useNow()
  const pressure = pressureOf({ dueAt, warnAt }, now)
  return (
    <p className={`deadline deadline-${pressure}`}>
      <Icon name={pressure === 'calm' ? 'clock' : 'warning'} />
      <span>
        {pressure === 'soon' && <strong>{words.soon} </strong>}
        {deadlineWords(dueAt, { now, words })}
      </span>
    </p>
  )
}
