import type { ImportView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ColumnMeanings } from '../../../ui/column-meanings.tsx'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'

const partsOf = {
  people: ['building', 'entrance', 'room', 'gridCode', 'relation', 'population', 'since'],
  organisations: ['building', 'entrance', 'room', 'gridCode', 'kind'],
} as const
const subjectOf = { people: 'person', organisations: 'organisation' } as const

type Props = {
  readonly it: ImportView
  readonly busy: boolean
  readonly onCheck: (mapping: ImportView['mapping']) => void
}

/** What each column of the file means, guessed or remembered, and changed where it is wrong. */
export function ColumnMapping({ it, busy, onCheck }: Props) {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const [mapping, setMapping] = useState(it.mapping)
  const options = [
    ...partsOf[it.subject].map((value) => ({ value, label: says.meanings[value] })),
    ...fields
      .filter(({ subject, on, derivedFrom }) => subject === subjectOf[it.subject] && on && derivedFrom === null)
      .map(({ code, name }) => ({ value: code, label: name[language] })),
  ]
  return (
    <section className="panel stack">
      <p className="quiet">{it.remembered ? says.remembered : says.guessed}</p>
      <ColumnMeanings
        columns={it.columns.map((column, at) => ({ ...column, meaning: mapping[at] ?? null }))}
        options={options}
        says={says}
        onChange={setMapping}
      />
      <div>
        <Button type="primary" loading={busy} onClick={() => onCheck(mapping)}>
          {says.check}
        </Button>
      </div>
    </section>
  )
}
