import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { useWords } from '../../words/language.ts'
import { LimitField } from './limit-field.tsx'
import type { LimitRule } from './queries.ts'
import { UrgencySelect } from './urgency-select.tsx'

type Props = { readonly rules: readonly LimitRule[]; readonly onChange: (rules: LimitRule[]) => void }

const clocks = ['accept', 'dispatch', 'contact', 'solve', 'coHandle', 'verify', 'rate'] as const
const levels = ['province', 'city', 'county', 'street', 'community', 'grid'] as const
const firstLimit = { amount: 5, unit: 'workingDays' } as const

/** One line for each rule: which step, for whom, how long. */
export function RulesField({ rules, onChange }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const put = (at: number, rule: LimitRule) => onChange(rules.map((one, index) => (index === at ? rule : one)))
  return (
    <section className="rows">
      {rules.map((rule, index) => (
        <div className="rule-line" key={`rule${index}`}>
          <Select
            value={rule.clock}
            aria-label={says.clock}
            popupMatchSelectWidth={false}
            onChange={(clock) => put(index, { ...rule, clock })}
            options={clocks.map((clock) => ({ value: clock, label: says.clockOf[clock] }))}
          />
          <UrgencySelect urgent={rule.urgent} onChange={(urgent) => put(index, withUrgency(rule, urgent))} />
          <Select<'any' | NonNullable<LimitRule['level']>>
            value={rule.level ?? 'any'}
            aria-label={says.level}
            popupMatchSelectWidth={false}
            onChange={(level) => put(index, withLevel(rule, level === 'any' ? undefined : level))}
            options={(['any', ...levels] as const).map((value) => ({
              value,
              label: value === 'any' ? says.anyLevel : says.levels[value],
            }))}
          />
          {rule.limit === null ? (
            <span />
          ) : (
            <LimitField label={says.limit} limit={rule.limit} onChange={(limit) => put(index, { ...rule, limit })} />
          )}
          <Checkbox
            checked={rule.limit === null}
            onChange={({ target }) => put(index, { ...rule, limit: target.checked ? null : firstLimit })}
          >
            {says.noLimit}
          </Checkbox>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={says.dropRule}
            onClick={() => onChange(rules.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button icon={<PlusOutlined />} onClick={() => onChange([...rules, { clock: 'solve', limit: firstLimit }])}>
          {says.addRule}
        </Button>
      </div>
    </section>
  )
}

function withUrgency({ urgent: _, ...rule }: LimitRule, urgent: boolean | undefined): LimitRule {
  return urgent === undefined ? rule : { ...rule, urgent }
}

function withLevel({ level: _, ...rule }: LimitRule, level: LimitRule['level']): LimitRule {
  return level === undefined ? rule : { ...rule, level }
}
