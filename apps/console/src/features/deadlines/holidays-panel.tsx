import { UploadOutlined } from '@ant-design/icons'
import { CallRefused } from '@ejia/client'
import { type DeadlineChange, deadlines, lists } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { HolidayList } from './holiday-list.tsx'
import type { DeadlineWords } from './limit-words.ts'
import { holidaysQuery, type SettingOf } from './queries.ts'
import { SaveChange } from './save-change.tsx'
import { SettingHistory } from './setting-history.tsx'
import { useMayChange } from './use-may-change.ts'

/** The State Council's lists, year by year; a new one comes in as a file. */
export function HolidaysPanel() {
  const { t } = useWords()
  const { deadlines: says } = t
  const mayChange = useMayChange()
  const holidays = useQuery(holidaysQuery)
  const [saving, setSaving] = useState<DeadlineChange>()
  const [history, setHistory] = useState<SettingOf<'holidays'>>()
  if (holidays.isError) return <ErrorNote error={holidays.error} onRetry={() => void holidays.refetch()} />
  if (!holidays.data) return <Loading rows={8} />
  const years = holidays.data.toReversed()
  return (
    <div className="stack">
      <div className="panel-head">
        <p className="quiet">{mayChange ? says.holidaysHint : `${says.holidaysHint}${says.readOnly}`}</p>
        <ExportButton source={{ path: lists.exportHolidays.path, filters: {} }} />
      </div>
      {mayChange && (
        <ImportHolidays onRead={(content) => setSaving({ kind: 'holidays', key: String(content.year), content })} />
      )}
      <div className="holiday-years">
        {years.map((year) => (
          <section key={year.key} className="panel">
            <div className="panel-head">
              <h2>{says.holidaysTitle(year.key)}</h2>
              <span className="row-actions">
                {mayChange && !year.isDefault && (
                  <Button size="small" onClick={() => setSaving({ kind: 'holidays', key: year.key, content: null })}>
                    {says.takeBackDefault}
                  </Button>
                )}
                <Button size="small" type="text" onClick={() => setHistory(year)}>
                  {says.history}
                </Button>
              </span>
            </div>
            <HolidayList days={year.content.days} />
          </section>
        ))}
      </div>
      {saving && (
        <SaveChange
          change={saving}
          expectedVersion={holidays.data.find(({ key }) => key === saving.key)?.version ?? 0}
          onSaved={() => setSaving(undefined)}
          onClose={() => setSaving(undefined)}
        />
      )}
      {history && (
        <SettingHistory
          kind="holidays"
          settingKey={history.key}
          name={says.holidaysTitle(history.key)}
          mayRestore={mayChange}
          onClose={() => setHistory(undefined)}
          summary={(change) =>
            change.kind === 'holidays' && change.content ? <HolidayList days={change.content.days} /> : null
          }
        />
      )}
    </div>
  )
}

type Read = (content: SettingOf<'holidays'>['content']) => void

function ImportHolidays({ onRead }: { readonly onRead: Read }) {
  const { t } = useWords()
  const { deadlines: says } = t
  const input = useRef<HTMLInputElement>(null)
  const read = useMutation({
    mutationFn: async (file: File) => call(deadlines.readHolidayFile, { body: { text: await file.text() } }),
    onSuccess: onRead,
  })
  const fault = sayFault(read.error, says)
  return (
    <div className="import-line">
      <input
        ref={input}
        type="file"
        accept=".json,.ics,application/json,text/calendar"
        hidden
        aria-label={says.importFile}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) read.mutate(file)
          target.value = ''
        }}
      />
      <Button icon={<UploadOutlined />} loading={read.isPending} onClick={() => input.current?.click()}>
        {says.importFile}
      </Button>
      <span className="quiet">{says.importHint}</span>
      {read.isError && (
        <div className="import-fault">
          <ErrorNote error={read.error} />
          {fault !== undefined && <Alert type="warning" title={fault} />}
        </div>
      )}
    </div>
  )
}

/** Where in the file it went wrong, as the server says. */
function sayFault(error: unknown, says: DeadlineWords): string | undefined {
  if (!(error instanceof CallRefused)) return undefined
  const { field, line, because } = {
    field: error.problem.field,
    line: undefined,
    because: '',
    ...error.problem.details,
  }
  if (typeof line === 'number') return says.faultLine(line)
  if (typeof because === 'string' && because.startsWith('missing ')) return says.missingDay(because.slice(8))
  return typeof field === 'string' && field !== '' ? says.faultAt(field) : undefined
}
