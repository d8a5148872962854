import { useWords } from '../../words/language.ts'
import type { SettingOf } from './queries.ts'

type Days = SettingOf<'holidays'>['content']['days']

/** Days off run together; days worked instead stand alone. */
export function HolidayList({ days }: { readonly days: Days }) {
  const { t } = useWords()
  const { deadlines: says } = t
  const off = days.filter(({ isOffDay }) => isOffDay)
  const names = [...new Set(days.map(({ name }) => name))]
  return (
    <>
      <p className="quiet">{says.holidayDays(off.length, days.length - off.length)}</p>
      <ul className="holiday-list">
        {names.map((name) => {
          const own = days.filter((day) => day.name === name)
          return (
            <li key={name}>
              <strong>{name}</strong>
              <span>
                <span className="tag">{says.marks.holiday}</span>
                {spans(own.filter(({ isOffDay }) => isOffDay).map(({ date }) => date)).join(says.and)}
              </span>
              {own.some(({ isOffDay }) => !isOffDay) && (
                <span>
                  <span className="tag">{says.marks.makeUp}</span>
                  {own
                    .filter(({ isOffDay }) => !isOffDay)
                    .map(({ date }) => date.slice(5))
                    .join(says.and)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const day = 86_400_000

/** `10-01 – 10-07` for days that follow each other. */
function spans(dates: readonly string[]): string[] {
  const runs: string[][] = []
  for (const date of dates.toSorted()) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last !== undefined && Date.parse(date) - Date.parse(last) === day) run.push(date)
    else runs.push([date])
  }
  return runs.map((run) => [...new Set([run[0], run.at(-1)])].map((date) => (date ?? '').slice(5)).join('–'))
}
