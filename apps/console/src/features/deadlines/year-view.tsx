import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { pathOf } from '@ejia/client'
import { lists } from '@ejia/contract'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { toWallClock } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ExportButton } from '../../ui/exporting/index.ts'
import { useWords } from '../../words/language.ts'
import { MonthGrid } from './month-grid.tsx'
import type { CalendarContent, SettingOf } from './queries.ts'
import { type YearDay, yearDays } from './year-days.ts'

type Props = {
  readonly areaCode: string
  readonly calendar: CalendarContent
  readonly holidays: readonly SettingOf<'holidays'>[]
  /** What stands in the form is not what the city works by yet. */
  readonly isDraft: boolean
  readonly onPick: ((day: YearDay) => void) | undefined
}

/** A whole year at a glance, drawn from what stands in the form. */
export function YearView({ areaCode, calendar, holidays, isDraft, onPick }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const today = toWallClock(useNow().toISOString(), 'day')
  const [year, setYear] = useState(() => Number(today.slice(0, 4)))
  const months = useMemo(
    () => yearDays(year, { areaCode, calendar, holidays: holidays.map(({ content }) => content) }),
    [year, areaCode, calendar, holidays],
  )
  const isPublished = holidays.some(({ content }) => content.year === year)
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{says.year}</h2>
        <div className="year-steps">
          <Button icon={<LeftOutlined />} aria-label={says.previousYear} onClick={() => setYear(year - 1)} />
          <strong aria-live="polite">{year}</strong>
          <Button icon={<RightOutlined />} aria-label={says.nextYear} onClick={() => setYear(year + 1)} />
        </div>
        {!isDraft && (
          <ExportButton
            source={{
              path: pathOf(lists.exportCalendarDays.path, { areaCode }),
              filters: { year: String(year) },
            }}
          />
        )}
      </div>
      <ul className="legend">
        {(['holiday', 'makeUp', 'exception'] as const).map((kind) => (
          <li key={kind}>
            <span className={`day day-${kind}${kind === 'holiday' ? ' day-off' : ''}`} aria-hidden="true">
              1<i>{says.marks[kind]}</i>
            </span>
            {says.legend[kind]}
          </li>
        ))}
        <li>
          <span className="day day-week day-off" aria-hidden="true">
            1
          </span>
          {says.legend.off}
        </li>
      </ul>
      {onPick && <p className="quiet">{says.dayHint}</p>}
      {!isPublished && <Alert type="info" showIcon title={says.notPublished(year)} />}
      <div className="year">
        {months.map((month) => (
          <MonthGrid key={month.month} month={month} today={today} onPick={onPick} />
        ))}
      </div>
    </section>
  )
}
