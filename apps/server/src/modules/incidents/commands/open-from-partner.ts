import type { PlaceInput } from '@ejia/contract'
import type { Desk } from '../desk.ts'
import { openIncident } from './open-incident.ts'

/** A report as another system hands it over. */
export type PartnerReport = {
  readonly commandId: string
  readonly text: string
  readonly categoryId?: string
  readonly place: PlaceInput
  readonly photoIds: readonly string[]
  readonly contact: { readonly name?: string; readonly phone?: string }
}

export type OpenedFromPartner = {
  readonly incidentId: string
  readonly caseCode: string
  readonly reporterId: string
  readonly unitName: string
}

/** The one who reported is a resident like any other: told of what happens, asked in the end. */
export async function openFromPartner(desk: Desk, report: PartnerReport): Promise<OpenedFromPartner> {
  const { commandId, contact, ...body } = report
  const { result } = await openIncident(desk, {
    commandId,
    body,
    source: 'partner',
    reportedBy: 'resident',
    contact,
    actor: { kind: 'resident' },
    photoOwnerId: null,
  })
  const { names } = await desk.readCity()
  const { id: incidentId, caseCode, reporterId = '', leadUnitId = '' } = result
  return { incidentId, caseCode, reporterId, unitName: names.unit(leadUnitId).name }
}
