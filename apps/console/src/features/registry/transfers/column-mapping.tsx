import type { ImportView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Table } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = {
  readonly it: ImportView
  readonly busy: boolean
  readonly onCheck: (mapping: ImportView['mapping']) => void
}

const leaveOut = ''

/** What each column of the file means, guessed or remembered, and changed where it is wrong. */
export function ColumnMapping({ it, busy, onCheck }: Props) {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const [mapping, setMapping] = useState(it.mapping)
  const options = [
    { value: leaveOut, label: says.ignore },
    ...Object.entries(says.meanings).map(([value, label]) => ({ value, label })),
    ...fields
      .filter(({ subject, on, derivedFrom }) => subject === 'person' && on && derivedFrom === null)
      .map(({ code, name }) => ({ value: code, label: name[language] })),
  ]
  const rows = it.columns.map((column, at) => ({ ...column, at, meaning: mapping[at] ?? leaveOut }))
  const change = (at: number, meaning: string) =>
    setMapping((before) => it.columns.map((_, place) => (place === at ? meaning || null : (before[place] ?? null))))
  return (
    <section className="panel stack">
      <p className="quiet">{it.remembered ? says.remembered : says.guessed}</p>
      <Table
        size="small"
        rowKey="at"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: says.column, dataIndex: 'header', width: 200 },
          {
            title: says.sample,
            key: 'samples',
            render: (_, { samples }) => <span className="quiet">{samples.slice(0, 3).join(' · ')}</span>,
          },
          {
            title: says.meaning,
            key: 'meaning',
            width: 220,
            render: (_, { at, header, meaning }) => (
              <Select
                className="wide"
                value={meaning}
                options={options}
                aria-label={`${header} ${says.meaning}`}
                onChange={(next) => change(at, next)}
              />
            ),
          },
        ]}
      />
      <div>
        <Button type="primary" loading={busy} onClick={() => onCheck(mapping)}>
          {says.check}
        </Button>
      </div>
    </section>
  )
}
