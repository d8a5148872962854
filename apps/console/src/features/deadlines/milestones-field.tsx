import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { newId } from '@ejia/client'
import { Button, Input } from 'antd'
import { useWords } from '../../words/language.ts'
import { LimitField } from './limit-field.tsx'
import type { LimitsContent } from './queries.ts'

type Milestones = LimitsContent['milestones']
type Props = { readonly milestones: Milestones; readonly onChange: (milestones: Milestones) => void }

/** What must be reached on the way, each within its own time from the same start. */
export function MilestonesField({ milestones, onChange }: Props) {
  const { t } = useWords()
  const { deadlines: says } = t
  const put = (at: number, part: Partial<Milestones[number]>) =>
    onChange(milestones.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <section className="rows">
      <h3>{says.milestones}</h3>
      {milestones.map(({ id, name, limit }, index) => (
        <div className="milestone-line" key={id}>
          <Input
            value={name}
            maxLength={40}
            aria-label={says.milestoneName}
            placeholder={says.milestoneName}
            onChange={(event) => put(index, { name: event.target.value })}
          />
          <LimitField label={name} limit={limit} onChange={(next) => put(index, { limit: next })} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${says.dropMilestone} ${name}`}
            onClick={() => onChange(milestones.filter((one) => one.id !== id))}
          />
        </div>
      ))}
      {milestones.length < 12 && (
        <div>
          <Button icon={<PlusOutlined />} onClick={() => onChange([...milestones, newMilestone()])}>
            {says.addMilestone}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Known by its id from now on, so that its name can still be put better. */
function newMilestone(): Milestones[number] {
  return { id: newId().slice(-8), name: '', limit: { amount: 5, unit: 'workingDays' } }
}
