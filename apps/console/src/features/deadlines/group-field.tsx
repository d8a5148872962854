import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useWords } from '../../words/language.ts'
import { LimitField } from './limit-field.tsx'
import type { GroupStep, StepGroup } from './step-groups.ts'
import { UrgencySelect } from './urgency-select.tsx'

type Props = { readonly group: StepGroup; readonly onChange: (group: StepGroup) => void; readonly onDrop: () => void }

const clocks = ['accept', 'dispatch', 'contact', 'solve', 'coHandle', 'verify', 'milestone'] as const

export function GroupField({ group, onChange, onDrop }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const { urgent: _, ...plain } = group
  const putSteps = (steps: readonly GroupStep[]) => onChange({ ...group, steps })
  return (
    <fieldset className="row-card" aria-label={group.clocks.map((clock) => says.clockOf[clock]).join(says.and)}>
      <div className="row-line">
        <Select
          mode="multiple"
          value={[...group.clocks]}
          aria-label={says.clocks}
          placeholder={says.clocks}
          onChange={(next) => onChange({ ...group, clocks: next })}
          options={clocks.map((clock) => ({ value: clock, label: says.clockOf[clock] }))}
        />
        <UrgencySelect
          urgent={group.urgent}
          onChange={(urgent) => onChange(urgent === undefined ? plain : { ...plain, urgent })}
        />
        <Button type="text" icon={<DeleteOutlined />} aria-label={says.dropGroup} onClick={onDrop} />
      </div>
      {group.steps.map((step, index) => (
        <StepLine
          key={`step${index}`}
          step={step}
          onChange={(next) => putSteps(group.steps.map((one, at) => (at === index ? next : one)))}
          onDrop={() => putSteps(group.steps.filter((_one, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => putSteps([...group.steps, { when: { side: 'due' }, tell: 'handler' }])}
        >
          {says.addStep}
        </Button>
      </div>
    </fieldset>
  )
}

type LineProps = { readonly step: GroupStep; readonly onChange: (step: GroupStep) => void; readonly onDrop: () => void }

const sides = ['near', 'before', 'due', 'after'] as const
const people = ['handler', 'head', 'supervisor', 'centre', 'centreAbove'] as const

function StepLine({ step, onChange, onDrop }: LineProps) {
  const { t } = useWords()
  const { deadlines: says } = t
  const { when, tell } = step
  const limit = 'limit' in when ? when.limit : { amount: 1, unit: 'workingDays' as const }
  return (
    <div className="step-line">
      <Select
        value={when.side}
        aria-label={says.when('', says.stepTime.due)}
        popupMatchSelectWidth={false}
        onChange={(side) => onChange({ tell, when: side === 'near' || side === 'due' ? { side } : { side, limit } })}
        options={sides.map((side) => ({ value: side, label: says.sides[side] }))}
      />
      {'limit' in when ? (
        <LimitField
          label={says.sides[when.side]}
          limit={when.limit}
          onChange={(next) => onChange({ tell, when: { side: when.side, limit: next } })}
        />
      ) : (
        <span />
      )}
      <Select
        value={tell}
        aria-label={says.tells('', '')}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange({ when, tell: next })}
        options={people.map((who) => ({ value: who, label: says.tell[who] }))}
      />
      <Button type="text" icon={<DeleteOutlined />} aria-label={says.dropStep} onClick={onDrop} />
    </div>
  )
}
