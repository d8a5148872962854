import { actingAs } from './acting-as.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Incident, ReportedBy, Reporter } from './incident.ts'

export type Companion = { readonly incidentId: string; readonly command: Command }

/**
 * Commands to other incidents that belong to this one: carried out in the same transaction by the same actor, against
 * the incident as it was before. When one is refused, all is.
 */
export function companions(incident: Incident, command: Command, context: Context): Companion[] {
  if (command.type === 'merge') {
    const { id: fromId, caseCode: fromCaseCode, confidential } = incident
    const reporters = incident.reporters.map(asReported)
    return [
      { incidentId: command.targetId, command: { type: 'absorb', fromId, fromCaseCode, confidential, reporters } },
    ]
  }
  if (command.type !== 'split') return []
  const unitId = actingAs(incident, command, context).unitId ?? incident.leadUnitId
  return command.parts.map((part) => ({
    incidentId: part.id,
    command: { type: 'openPart', part, fromId: incident.id, unitId, ...reportOf(incident, part) },
  }))
}

/** The photos stay with the whole; a part says where it comes from. */
function reportOf(
  { place, urgent, confidential, source, categoryId, reporters }: Incident,
  part: { text: string; categoryId?: string },
) {
  const [first, ...others] = reporters.map(asReported)
  const by: ReportedBy = first ?? { reporterId: '', kind: 'staff' }
  const category = part.categoryId ?? categoryId
  return {
    report: {
      type: 'report' as const,
      text: part.text,
      ...(category === undefined ? {} : { categoryId: category }),
      place,
      photoIds: [],
      urgent,
      confidential,
      source,
      by,
    },
    alsoBy: others,
  }
}

function asReported({ joinedAt: _joined, rating: _rating, ...by }: Reporter): ReportedBy {
  return by
}
