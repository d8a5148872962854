import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { DateTimeField } from '../../../ui/date-time-field.tsx'
import { useWords } from '../../../words/language.ts'
import { UnitSelect } from '../../accounts/index.ts'

type Row = { readonly unitId?: string; readonly task?: string; readonly dueAt?: string }
type Props = {
  readonly id?: string
  readonly value?: readonly Row[]
  readonly onChange?: (rows: readonly Row[]) => void
  readonly areaCode: string | undefined
}

const atMost = 10

/** Any number of co-handling units, each with its task and a date. */
export function CoHandlersField({ id, value = [], onChange, areaCode }: Props) {
  const { t } = useWords()
  const change = (at: number, next: Row) => onChange?.(value.map((row, index) => (index === at ? next : row)))
  return (
    <div className="rows" id={id}>
      {value.map((row, at) => (
        <div key={at} className="row-card">
          <div className="row-line">
            <UnitSelect
              {...(row.unitId === undefined ? {} : { value: row.unitId })}
              areaCode={areaCode}
              placeholder={t.forms.fields.coUnit}
              ariaLabel={t.forms.fields.coUnit}
              onChange={(unitId) =>
                change(at, { ...without(row, 'unitId'), ...(unitId === undefined ? {} : { unitId }) })
              }
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label={t.forms.removeCoHandler}
              onClick={() => onChange?.(value.filter((_, index) => index !== at))}
            />
          </div>
          <Input.TextArea
            value={row.task ?? ''}
            placeholder={t.forms.fields.task}
            aria-label={t.forms.fields.task}
            maxLength={500}
            autoSize={{ minRows: 2 }}
            onChange={(event) => change(at, { ...row, task: event.target.value })}
          />
          <DateTimeField
            {...(row.dueAt === undefined ? {} : { value: row.dueAt })}
            ariaLabel={t.forms.fields.taskDue}
            quick
            onChange={(dueAt) => change(at, { ...without(row, 'dueAt'), ...(dueAt === undefined ? {} : { dueAt }) })}
          />
        </div>
      ))}
      {value.length < atMost && (
        <Button type="dashed" icon={<PlusOutlined />} onClick={() => onChange?.([...value, {}])}>
          {t.forms.addCoHandler}
        </Button>
      )}
    </div>
  )
}

function without(row: Row, name: keyof Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name))
}
