import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../words/language.ts'
import { sayOpenings } from './openings.ts'
import type { Exception } from './queries.ts'

type Props = {
  readonly exceptions: readonly Exception[]
  readonly disabled: boolean
  readonly onAdd: () => void
  readonly onEdit: (date: string) => void
}

export function ExceptionList({ exceptions, disabled, onAdd, onEdit }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{says.exceptions}</h2>
        {!disabled && (
          <Button icon={<PlusOutlined />} onClick={onAdd}>
            {says.addException}
          </Button>
        )}
      </div>
      {exceptions.length === 0 && <p className="quiet">{says.noExceptions}</p>}
      <ul className="exceptions">
        {exceptions
          .toSorted((one, other) => one.date.localeCompare(other.date))
          .map(({ date, name, openings }) => (
            <li key={date}>
              <span>
                <strong>{date}</strong> {name}
                <span className="quiet"> {sayOpenings(openings, says.rest)}</span>
              </span>
              {!disabled && (
                <Button size="small" onClick={() => onEdit(date)} aria-label={`${says.edit} ${date}`}>
                  {says.edit}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}
