import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { EscalationDrawer } from './escalation-drawer.tsx'
import { EscalationWords } from './escalation-words.tsx'
import { escalationQuery, type SettingOf } from './queries.ts'
import { SettingHistory } from './setting-history.tsx'
import { useMayChange } from './use-may-change.ts'
import { useSettingName } from './use-setting-name.ts'

/** Who is reminded when, as sentences: first what holds for all, then what categories say otherwise. */
export function EscalationPanel() {
  const { t } = useWords()
  const { deadlines: says } = t
  const escalation = useQuery(escalationQuery)
  const mayChange = useMayChange()
  const nameOf = useSettingName()
  const [editing, setEditing] = useState<string>()
  const [history, setHistory] = useState<string>()
  if (escalation.isError) return <ErrorNote error={escalation.error} onRetry={() => void escalation.refetch()} />
  if (!escalation.data) return <Loading rows={8} />
  const isSpoken = ({ key, version, content }: SettingOf<'escalation'>) =>
    key === 'all' || version > 0 || content.steps.length > 0
  const [spoken, silent] = [escalation.data.filter(isSpoken), escalation.data.filter((one) => !isSpoken(one))]
  const find = (key: string | undefined) => escalation.data.find((one) => one.key === key)
  const [edited, told] = [find(editing), find(history)]
  return (
    <div className="stack">
      <div className="panel-head">
        <p className="quiet">{mayChange ? says.escalationHint : `${says.escalationHint}${says.readOnly}`}</p>
        <ExportButton source={{ path: lists.exportEscalation.path, filters: {} }} />
      </div>
      <ul className="escalations">
        {spoken.map((setting) => (
          <li key={setting.key} className="panel">
            <div className="panel-head">
              <h2>{nameOf(setting)}</h2>
              <span className="row-actions">
                {mayChange && (
                  <Button
                    size="small"
                    aria-label={`${says.edit} ${says.editEscalation(nameOf(setting))}`}
                    onClick={() => setEditing(setting.key)}
                  >
                    {says.edit}
                  </Button>
                )}
                <Button
                  size="small"
                  type="text"
                  aria-label={says.historyOf(nameOf(setting))}
                  onClick={() => setHistory(setting.key)}
                >
                  {says.history}
                </Button>
              </span>
            </div>
            <EscalationWords steps={setting.content.steps} />
          </li>
        ))}
      </ul>
      <section className="panel">
        <h2>{says.silentCategories}</h2>
        <div className="silent-categories">
          {silent.map((setting) => (
            <Button
              key={setting.key}
              disabled={!mayChange}
              aria-label={`${says.edit} ${says.editEscalation(nameOf(setting))}`}
              onClick={() => setEditing(setting.key)}
            >
              {nameOf(setting)}
            </Button>
          ))}
        </div>
        {mayChange && <p className="quiet">{says.silentHint}</p>}
      </section>
      {edited && <EscalationDrawer setting={edited} name={nameOf(edited)} onClose={() => setEditing(undefined)} />}
      {told && (
        <SettingHistory
          kind="escalation"
          settingKey={told.key}
          name={nameOf(told)}
          mayRestore={mayChange}
          onClose={() => setHistory(undefined)}
          summary={(change) =>
            change.kind === 'escalation' && change.content ? <EscalationWords steps={change.content.steps} /> : null
          }
        />
      )}
    </div>
  )
}
