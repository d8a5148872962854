import type { IncidentDetail } from '@ejia/contract'
import { formOf } from './command-forms.ts'
import type { FormCommand, FormValues } from './field.ts'
import { openMilestones } from './open-milestones.ts'

/** What a form starts with: what the platform knows already is not asked. */
export function initialValues(command: FormCommand, incident: IncidentDetail, now: Date): FormValues {
  const choices = formOf(command).fields.flatMap((field) =>
    field.kind === 'choice' && field.initial !== undefined ? [[field.name, field.initial] as const] : [],
  )
  return { ...Object.fromEntries(choices), ...known(command, incident, now) }
}

/** One that is alone needs no choosing. */
function onlyMilestone(incident: IncidentDetail): FormValues {
  const [first, ...others] = openMilestones(incident)
  return first && others.length === 0 ? { milestoneId: first.id } : {}
}

function known(command: FormCommand, incident: IncidentDetail, now: Date): FormValues {
  const { longitude, latitude, address } = incident.place
  if (command === 'contact') return { contactedAt: now.toISOString() }
  if (command === 'extend') return incident.request?.until ? { dueAt: incident.request.until } : {}
  if (command === 'relocate') return { place: { longitude, latitude, address } }
  if (command === 'reachMilestone') return onlyMilestone(incident)
  if (command === 'split') return { parts: [{}] }
  return {}
}
