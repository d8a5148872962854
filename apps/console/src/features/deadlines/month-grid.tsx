import { useWords } from '../../words/language.ts'
import { sayOpenings } from './openings.ts'
import type { YearDay, YearMonth } from './year-days.ts'

type Props = {
  readonly month: YearMonth
  readonly today: string
  /** Absent where nothing may be changed. */
  readonly onPick: ((day: YearDay) => void) | undefined
}

/** One month; every special day carries a character, so that nobody needs to tell colours apart. */
export function MonthGrid({ month, today, onPick }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const title = says.month(month.month)
  return (
    <section className="month" aria-label={title}>
      <h3>{title}</h3>
      <div className="month-days">
        {says.weekdaysShort.map((day) => (
          <span key={day} className="month-weekday" aria-hidden="true">
            {day}
          </span>
        ))}
        {Array.from({ length: month.blanks }, (_, blank) => (
          <span key={`blank${blank}`} />
        ))}
        {month.days.map((day) => (
          <DayCell key={day.date} day={day} isToday={day.date === today} onPick={onPick} />
        ))}
      </div>
    </section>
  )
}

type CellProps = { readonly day: YearDay; readonly isToday: boolean; readonly onPick: Props['onPick'] }

function DayCell({ day, isToday, onPick }: CellProps) {
  const { t } = useWords()
  const { deadlines: says } = t
  const { date, because, name, openings } = day
  const mark = because === 'week' ? undefined : says.marks[because]
  const off = openings.length === 0
  const about = [
    date,
    because === 'week' ? undefined : `${says.because[because]} ${name ?? ''}`,
    sayOpenings(openings, says.rest),
  ]
  const look = `day day-${because}${off ? ' day-off' : ''}${isToday ? ' day-today' : ''}`
  const title = about.filter(Boolean).join('\n')
  const inside = (
    <>
      {Number(date.slice(8))}
      {mark !== undefined && <i>{mark}</i>}
    </>
  )
  if (!onPick) {
    return (
      <span className={look} title={title}>
        {inside}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={look}
      title={title}
      // What is seen comes first in the name: who speaks to the screen says what they see.
      aria-label={[`${Number(date.slice(8))}${mark ?? ''}`, ...about].filter(Boolean).join('，')}
      onClick={() => onPick(day)}
    >
      {inside}
    </button>
  )
}
