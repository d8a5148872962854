import { useNow } from '../../../device/use-now.ts'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import { dayEnd, fromLocalInput, toLocalInput } from '../../../words/when.ts'

type TimeFieldProps = {
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly value: string
  readonly change: (at: string) => void
  /** A moment that has been, not a deadline. */
  readonly past: boolean
}

const usualDays = [1, 3, 7, 15] as const

/** A date and time in the city's clock, with the usual ones a tap away. */
export function TimeField({ value, change, past, ...given }: TimeFieldProps) {
  const words = useWords()
  const now = useNow()
  return (
    <div className="stack">
      <TextLine
        {...given}
        type="datetime-local"
        value={toLocalInput(value)}
        change={(local) => change(fromLocalInput(local))}
      />
      {!past && (
        <div className="phrases" role="group" aria-label={words.form.quick}>
          {usualDays.map((days) => {
            const at = dayEnd(now, days)
            return (
              <button
                key={days}
                type="button"
                className="phrase"
                aria-pressed={value === at}
                onClick={() => change(at)}
              >
                {words.form.dayEnd(days === 1 ? words.time.tomorrow : words.form.inDays(days))}
              </button>
            )
          })}
        </div>
      )}
    </div>
  )
}
