import type { DeadlineChange } from '@ejia/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../words/language.ts'
import { ExceptionEditor } from './exception-editor.tsx'
import { ExceptionList } from './exception-list.tsx'
import { findCalendarFault } from './openings.ts'
import type { CalendarContent, Exception, SettingOf } from './queries.ts'
import { SaveChange } from './save-change.tsx'
import { UnsavedBar } from './unsaved-bar.tsx'
import { WeekHours } from './week-hours.tsx'
import type { YearDay } from './year-days.ts'
import { YearView } from './year-view.tsx'

type Props = {
  readonly areaCode: string
  readonly kept: CalendarContent
  readonly version: number
  readonly isOwn: boolean
  readonly holidays: readonly SettingOf<'holidays'>[]
  readonly disabled: boolean
}

/** What is typed, and the version that it was begun on: what others save meanwhile must not be lost unseen. */
type Draft = { readonly content: CalendarContent; readonly over: number }
type Opened = { readonly day: YearDay | undefined }

/** Week, year and exceptions on one sheet; nothing holds before it is saved. */
export function CalendarForm({ areaCode, kept, version, isOwn, holidays, disabled }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const [draft, setDraft] = useState<Draft>()
  const [opened, setOpened] = useState<Opened>()
  const [saving, setSaving] = useState<DeadlineChange>()
  const shown = draft?.content ?? kept
  const put = (part: Partial<CalendarContent>) =>
    setDraft({ content: { ...shown, ...part }, over: draft?.over ?? version })
  const others = (date: string) => shown.exceptions.filter((one) => one.date !== date)
  const change = (exceptions: Exception[]) => {
    put({ exceptions })
    setOpened(undefined)
  }
  return (
    <div className="calendar-form">
      <div className="stack">
        <WeekHours weekly={shown.weekly} disabled={disabled} onChange={(weekly) => put({ weekly })} />
        <ExceptionList
          exceptions={shown.exceptions}
          disabled={disabled}
          onAdd={() => setOpened({ day: undefined })}
          onEdit={(date) => setOpened({ day: { date, openings: [], because: 'exception' } })}
        />
        {isOwn && !disabled && (
          <div>
            <Button onClick={() => setSaving({ kind: 'calendar', key: areaCode, content: null })}>
              {says.takeBack}
            </Button>
          </div>
        )}
      </div>
      <YearView
        areaCode={areaCode}
        calendar={shown}
        holidays={holidays}
        isDraft={draft !== undefined}
        onPick={disabled ? undefined : (day) => setOpened({ day })}
      />
      {draft && (
        <UnsavedBar
          fault={findCalendarFault(draft.content) !== undefined}
          onDiscard={() => setDraft(undefined)}
          onSave={() => setSaving({ kind: 'calendar', key: areaCode, content: draft.content })}
        />
      )}
      {opened && (
        <ExceptionEditor
          day={opened.day}
          exceptions={shown.exceptions}
          usual={shown.weekly.find((openings) => openings.length > 0) ?? []}
          onKeep={(exception) => change([...others(exception.date), exception])}
          onDrop={(date) => change(others(date))}
          onClose={() => setOpened(undefined)}
        />
      )}
      {saving && (
        <SaveChange
          change={saving}
          expectedVersion={draft?.over ?? version}
          onSaved={() => {
            setSaving(undefined)
            setDraft(undefined)
          }}
          onClose={() => setSaving(undefined)}
        />
      )}
    </div>
  )
}
