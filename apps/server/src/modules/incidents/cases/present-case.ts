import type { CaseView } from '@ejia/contract'
import { incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { toLogged } from '../read/to-logged.ts'
import { listEvents, listStates } from '../store/load.ts'

/** A case as one reporter reads it, or as anybody does who has the code but proved nothing. */
export async function presentCase(
  desk: Desk,
  state: incidents.Incident,
  reporterId: string | undefined,
): Promise<CaseView> {
  const [{ city, names }, stored] = await Promise.all([desk.readCity(), listEvents(desk.database, state.id)])
  const view = incidents.reporterView(state, stored.map(toLogged), reporterId)
  const [successor] = await listStates(desk.database, view.continuedInId === undefined ? [] : [view.continuedInId])
  const actor = { kind: 'resident', ...(reporterId === undefined ? {} : { reporterId }) } as const
  const around = { actor, city, now: new Date().toISOString(), policy: incidents.defaultPolicy }
  const { holder } = view
  return {
    caseCode: view.caseCode,
    version: view.version,
    stage: view.stage,
    text: view.text,
    categoryName: state.categoryId === undefined ? null : names.category(state.categoryId).name,
    address: reporterId === undefined ? '' : state.place.address,
    areaName: names.area(state.place.areaCode),
    photoIds: [...view.photoIds],
    reportedAt: view.reportedAt,
    holder: holder
      ? {
          unitName: names.unit(holder.unitId).name,
          since: holder.since,
          until: holder.until ?? null,
          towards: holder.towards ?? null,
        }
      : null,
    question: view.question ?? null,
    steps: view.steps.map(({ at, type, unitId, text, more, until, outcome, photoIds }) => ({
      at,
      type,
      unitName: unitId === undefined ? null : names.unit(unitId).name,
      text: text ?? null,
      more: more ?? null,
      until: until ?? null,
      outcome: outcome ?? null,
      photoIds: [...photoIds],
    })),
    rating: view.rating ?? null,
    continuedIn: successor?.caseCode ?? null,
    commands: reporterId === undefined ? [] : incidents.legalCommands(state, around).filter(isForResidents),
  }
}

function isForResidents(type: incidents.CommandType): type is CaseView['commands'][number] {
  return type !== 'absorb' && type !== 'openPart' && type !== 'passWindow' && type !== 'retime' && type !== 'handOver'
}
