import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { sayLimit } from '../../time/say-limit.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/language.ts'
import { findPlain, otherRules, sayRule } from './limit-words.ts'
import { LimitsDrawer } from './limits-drawer.tsx'
import { limitsQuery, type SettingOf } from './queries.ts'
import { SettingHistory } from './setting-history.tsx'
import { useMayChange } from './use-may-change.ts'
import { useSettingName } from './use-setting-name.ts'

type Row = SettingOf<'limits'>

/** How long each kind of matter may take, in a table that reads as sentences. */
export function LimitsPanel() {
  const { t } = useWords()
  const { deadlines: says } = t
  const limits = useQuery(limitsQuery)
  const mayChange = useMayChange()
  const nameOf = useSettingName()
  const [editing, setEditing] = useState<string>()
  const [history, setHistory] = useState<string>()
  if (limits.isError) return <ErrorNote error={limits.error} onRetry={() => void limits.refetch()} />
  if (!limits.data) return <Loading rows={12} />
  const find = (key: string | undefined) => limits.data.find((row) => row.key === key)
  const [edited, told] = [find(editing), find(history)]
  return (
    <div className="stack">
      <div className="panel-head">
        <p className="quiet">{mayChange ? says.limitsHint : `${says.limitsHint}${says.readOnly}`}</p>
        <ExportButton source={{ path: lists.exportLimits.path, filters: {} }} />
      </div>
      <Table<Row>
        rowKey="key"
        size="small"
        dataSource={limits.data}
        pagination={false}
        rowClassName={({ key }) => (key === 'all' ? 'row-all' : '')}
        columns={[
          { title: says.category, key: 'name', width: 200, render: (_, row) => <strong>{nameOf(row)}</strong> },
          {
            title: `${says.solveLimit}（${says.normal}）`,
            key: 'normal',
            width: 170,
            render: (_, row) => <Solve row={row} urgent={false} />,
          },
          {
            title: `${says.solveLimit}（${says.urgent}）`,
            key: 'urgent',
            width: 170,
            render: (_, row) => <Solve row={row} urgent />,
          },
          { title: says.otherLimits, key: 'other', render: (_, row) => <Others row={row} /> },
          {
            key: 'do',
            width: 180,
            align: 'right',
            render: (_, row) => (
              <span className="row-actions">
                {mayChange && (
                  <Button
                    size="small"
                    aria-label={`${says.edit} ${says.editLimits(nameOf(row))}`}
                    onClick={() => setEditing(row.key)}
                  >
                    {says.edit}
                  </Button>
                )}
                <Button
                  size="small"
                  type="text"
                  aria-label={says.historyOf(nameOf(row))}
                  onClick={() => setHistory(row.key)}
                >
                  {says.history}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {edited && <LimitsDrawer setting={edited} name={nameOf(edited)} onClose={() => setEditing(undefined)} />}
      {told && (
        <SettingHistory
          kind="limits"
          settingKey={told.key}
          name={nameOf(told)}
          mayRestore={mayChange}
          onClose={() => setHistory(undefined)}
          summary={(change) =>
            change.kind === 'limits' && change.content
              ? change.content.rules.map((rule) => sayRule(rule, says)).join(says.followedBy) || says.sameAsAll
              : null
          }
        />
      )}
    </div>
  )
}

function Solve({ row, urgent }: { readonly row: Row; readonly urgent: boolean }) {
  const { t } = useWords()
  const { deadlines: says } = t
  const limit = findPlain(row.content, 'solve', urgent)
  if (limit === undefined) return <span className="quiet">{row.key === 'all' ? says.noLimit : says.sameAsAll}</span>
  return limit === null ? says.noLimit : sayLimit(limit, says)
}

function Others({ row }: { readonly row: Row }) {
  const { t } = useWords()
  const { deadlines: says } = t
  const rules = otherRules(row.content)
  const { milestones } = row.content
  return (
    <ul className="rule-words">
      {rules.map((rule) => (
        <li key={JSON.stringify([rule.clock, rule.urgent, rule.level])}>{sayRule(rule, says)}</li>
      ))}
      {milestones.map(({ id, name, limit }) => (
        <li key={id}>
          <span className="tag">{says.milestones}</span>
          {says.milestoneWithin(name, sayLimit(limit, says))}
        </li>
      ))}
    </ul>
  )
}
