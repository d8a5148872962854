import type { IncidentDetail } from '@ejia/contract'
import { Choice } from '../../../ui/choice.tsx'
import type { Named } from '../../drafts/index.ts'

type MilestoneFieldProps = {
  readonly incident: IncidentDetail
  readonly label: string
  readonly optional: boolean
  readonly error: string | undefined
  readonly value: Named | null
  readonly change: (milestone: Named) => void
}

/** The stages of the work that are still ahead. */
export function MilestoneField({ incident, value, change, ...given }: MilestoneFieldProps) {
  const ahead = incident.clocks.flatMap(({ milestone, stoppedAt }) =>
    milestone && stoppedAt === null ? [{ id: milestone.id, name: milestone.name }] : [],
  )
  return (
    <Choice
      {...given}
      options={ahead.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      change={(id) => change(ahead.find((one) => one.id === id) ?? { id, name: '' })}
    />
  )
}
