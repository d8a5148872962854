import { forms } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { call } from '../../../api/api.ts'
import { useWords } from '../../../words/language.ts'
import { fieldsQuery } from '../../registry/index.ts'
import { useSays } from '../use-says.ts'
import type { Filled } from './source-form.tsx'

type Columns = Filled['columns']
type Props = {
  readonly value?: Columns
  readonly onChange?: (columns: Columns) => void
  /** As the source has them now; without, those that were set. */
  readonly names?: readonly string[]
}

const leaveOut = ''

/** A line for each column of theirs; each meaning once. */
export function MeaningList({ value = [], onChange, names = value.map(({ name }) => name) }: Props) {
  const says = useSays()
  const { language } = useWords()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const { data: items = [] } = useQuery({
    queryKey: ['forms', 'items', 'inbound'],
    queryFn: () => call(forms.listFormItems, {}),
    retry: false,
  })
  const meanings = [
    { value: leaveOut, label: says.ignore },
    ...fields
      .filter(({ subject, on, derivedFrom }) => subject === 'person' && on && derivedFrom === null)
      .map(({ code, name }) => ({ value: code, label: name[language] })),
    ...Object.entries(says.meanings).map(([code, label]) => ({ value: code, label })),
    ...items
      .filter(({ owner, subject }) => owner && subject === 'person')
      .map(({ code, name }) => ({ value: code, label: name })),
  ]
  const meaningOf = (name: string) => value.find((one) => one.name === name)?.meaning ?? leaveOut
  const change = (name: string, meaning: string) =>
    onChange?.(
      names.flatMap((one) => {
        const said = one === name ? meaning : meaningOf(one)
        const isTaken = one !== name && said === meaning && meaning !== leaveOut
        return said === leaveOut || isTaken ? [] : [{ name: one, meaning: said }]
      }),
    )
  return (
    <ul className="inbound-columns">
      {names.map((name) => (
        <li key={name}>
          <span>{name}</span>
          <Select
            value={meaningOf(name)}
            options={meanings}
            aria-label={`${name} ${says.meaning}`}
            onChange={(meaning) => change(name, meaning)}
          />
        </li>
      ))}
    </ul>
  )
}
