import type { Step } from '@ejia/contract'
import { incidents } from '@ejia/domain'
import type { Names } from './names.ts'

/** The whole trail as staff read it. */
export function presentSteps(log: readonly incidents.LoggedEvent[], names: Names): Step[] {
  return incidents.listSteps(log).map((step, index) => ({
    version: step.version,
    at: step.at,
    type: step.type,
    actor: presentActor(step.actedBy, names),
    text: step.text ?? null,
    more: step.more ?? secondFact(log[index]?.event, names),
    unit: step.unitId === undefined ? null : names.unit(step.unitId),
    person: step.personId === undefined ? null : names.person(step.personId),
    dueAt: step.dueAt ?? null,
    outcome: step.outcome ?? null,
    aspects: [...(step.aspects ?? [])],
    photoIds: [...step.photoIds],
    voiceIds: [...step.voiceIds],
    internal: step.internal,
    redacted: step.redacted,
    rule: ruleOf(log[index]?.event),
  }))
}

function ruleOf(event: incidents.IncidentEvent | undefined): Step['rule'] {
  if (event?.type !== 'Reported' || !event.routing) return null
  const { number, version, fault } = event.routing
  return { number, version, fault: fault ?? null }
}

/** Where the second fact is an id or an answer, the word for it. */
function secondFact(event: incidents.IncidentEvent | undefined, names: Names): string | null {
  if (event?.type === 'Reclassified') return names.category(event.categoryId).name
  if (event?.type === 'CalledBack' && !event.reached) return 'notReached'
  if (event?.type !== 'CalledBack' && event?.type !== 'Rated') return null
  if (event.satisfied === undefined) return null
  return event.satisfied ? 'satisfied' : 'dissatisfied'
}

function presentActor(actedBy: incidents.ActedBy, names: Names): Step['actor'] {
  switch (actedBy.kind) {
    case 'staff':
      return { kind: 'staff', name: nameOf(actedBy, names), unit: names.unit(actedBy.unitId) }
    case 'resident':
      return { kind: 'resident', name: null, unit: null }
    case 'system':
      return { kind: 'system', name: null, unit: null }
  }
}

/** A deputy is named with whom they acted for. */
function nameOf({ personId, forPersonId }: Extract<incidents.ActedBy, { kind: 'staff' }>, names: Names): string {
  const { name } = names.person(personId)
  return forPersonId === undefined ? name : `${name}（代${names.person(forPersonId).name}）`
}
