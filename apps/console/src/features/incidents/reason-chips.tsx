import type { TodoReason } from '@ejia/contract'
import { useWords } from '../../words/language.ts'
import { todoReasons } from './todo-reasons.ts'

type Props = {
  readonly total: number
  readonly byReason: Readonly<Record<string, number>>
  readonly chosen: TodoReason | undefined
  readonly onChoose: (why: TodoReason | undefined) => void
}

/** How much of what waits, for planning the day; a click shows only that. */
export function ReasonChips({ total, byReason, chosen, onChoose }: Props) {
  const { t, words } = useWords()
  const present = todoReasons.filter((reason) => (byReason[reason] ?? 0) > 0 || reason === chosen)
  return (
    <div className="chips" role="group" aria-label={t.inbox.title}>
      <Chip label={t.inbox.all} count={total} pressed={chosen === undefined} onPress={() => onChoose(undefined)} />
      {present.map((reason) => (
        <Chip
          key={reason}
          label={words.reason[reason]}
          count={byReason[reason] ?? 0}
          pressed={chosen === reason}
          onPress={() => onChoose(chosen === reason ? undefined : reason)}
        />
      ))}
    </div>
  )
}

type ChipProps = {
  readonly label: string
  readonly count: number
  readonly pressed: boolean
  readonly onPress: () => void
}

function Chip({ label, count, pressed, onPress }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {label} <span className="chip-count">{count}</span>
    </button>
  )
}
