import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { scopeOf, useMe } from '../../api/session.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { AreaSelect } from '../areas/index.ts'
import { CalendarForm } from './calendar-form.tsx'
import { calendarQuery, holidaysQuery } from './queries.ts'
import { SettingHistory } from './setting-history.tsx'
import { useMayChange } from './use-may-change.ts'

/** The calendar of an area, its own or the one it is lent. */
export function CalendarPanel() {
  const { t } = useWords()
  const scope = scopeOf(useMe())
  const [chosen, setChosen] = useState<string>()
  const areaCode = chosen ?? scope
  return (
    <div className="stack">
      <label className="area-line">
        <span>{t.deadlines.area}</span>
        <AreaSelect {...(areaCode === undefined ? {} : { value: areaCode })} onChange={setChosen} />
      </label>
      {areaCode !== undefined && <AreaCalendar key={areaCode} areaCode={areaCode} />}
    </div>
  )
}

function AreaCalendar({ areaCode }: { readonly areaCode: string }) {
  const { t } = useWords()
  const { deadlines: says } = t
  const calendar = useQuery(calendarQuery(areaCode))
  const holidays = useQuery(holidaysQuery)
  const mayChange = useMayChange(areaCode)
  const [history, setHistory] = useState(false)
  if (calendar.isError) return <ErrorNote error={calendar.error} onRetry={() => void calendar.refetch()} />
  if (holidays.isError) return <ErrorNote error={holidays.error} onRetry={() => void holidays.refetch()} />
  if (!calendar.data || !holidays.data || calendar.isPlaceholderData) return <Loading rows={10} />
  const { from, version } = calendar.data
  const isOwn = from?.code === areaCode
  const source = isOwn ? says.ownCalendar : from ? says.lentBy(from.name) : says.lentByPlatform
  return (
    <>
      <div className="setting-line">
        <div>
          <strong>{source}</strong>
          <p className="quiet">{mayChange ? says.ownHint : says.readOnly}</p>
        </div>
        <Button onClick={() => setHistory(true)}>{says.history}</Button>
      </div>
      <CalendarForm
        areaCode={areaCode}
        kept={calendar.data.calendar}
        version={version}
        isOwn={isOwn}
        holidays={holidays.data}
        disabled={!mayChange}
      />
      {history && (
        <SettingHistory
          kind="calendar"
          settingKey={areaCode}
          name={says.tabs.calendar}
          mayRestore={mayChange}
          onClose={() => setHistory(false)}
          summary={(change) =>
            change.kind === 'calendar' && change.content
              ? `${says.exceptions} ${change.content.exceptions.map(({ date, name }) => `${date} ${name}`).join(says.and) || t.state.none}`
              : null
          }
        />
      )}
    </>
  )
}
