import { InputNumber, Select } from 'antd'
import { useWords } from '../../words/language.ts'
import type { Limit } from './queries.ts'
import { isAmount } from './step-groups.ts'

type Props = { readonly label: string; readonly limit: Limit; readonly onChange: (limit: Limit) => void }

const units = ['hours', 'workingHours', 'workingDays', 'calendarDays'] as const

export function LimitField({ label, limit, onChange }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const isRight = isAmount(limit)
  return (
    <span className="limit-field">
      <InputNumber
        value={limit.amount}
        min={0}
        max={8760}
        step={1}
        status={isRight ? '' : 'error'}
        aria-label={`${label} ${says.amount}`}
        aria-invalid={!isRight}
        onChange={(amount) => onChange({ ...limit, amount: amount ?? 0 })}
      />
      <Select
        value={limit.unit}
        aria-label={`${label} ${says.unit}`}
        popupMatchSelectWidth={false}
        onChange={(unit) => onChange({ ...limit, unit })}
        options={units.map((unit) => ({ value: unit, label: says.unitNames[unit] }))}
      />
    </span>
  )
}
