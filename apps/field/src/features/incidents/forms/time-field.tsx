import { useNow } from '../../../device/use-now.ts'
import { TextLine } from '../../../ui/text-line.tsx'
import { useWords } from '../../../words/language.ts'
import { dayEnd, fromLocalInput, momentWords, toLocalInput } from '../../../words/when.ts'

type TimeFieldProps = {
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly value: string
  readonly change: (at: string) => void
  /** A moment that has been, not a deadline. */
  readonly past: boolean
  /** The deadline there is already: a new one counts from it. */
  readonly from: string | null
}

const usualDays = [1, 3, 7, 15] as const

/** A date and time in the city's clock, with the usual ones a tap away. */
export function TimeField({ value, change, past, from, ...given }: TimeFieldProps) {
  const words = useWords()
  const now = useNow()
  const start = from !== null && Date.parse(from) > now.getTime() ? new Date(from) : now
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
            const at = dayEnd(start, days)
            return (
              <button
                key={days}
                type="button"
                className="phrase"
                aria-pressed={value === at}
                onClick={() => change(at)}
              >
                {momentWords(at, { now, words: words.time })}
              </button>
            )
          })}
        </div>
      )}
    </div>
  )
}
