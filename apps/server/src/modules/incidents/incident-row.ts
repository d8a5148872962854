import { incidents } from '@ejia/domain'
import { foldWords, gramsOf } from './search-words.ts'

/** A matter as its table holds it: the state, and what lists filter by. Made from the state alone. */
export type IncidentRow = {
  readonly id: string
  readonly version: number
  readonly caseCode: string
  readonly stage: incidents.Stage
  readonly categoryId: string | null
  readonly areaCode: string
  readonly leadUnitId: string
  readonly seenBy: readonly string[]
  readonly source: incidents.Source
  readonly urgent: boolean
  readonly confidential: boolean
  readonly reportedAt: string
  readonly dueAt: string | null
  readonly solvedAt: string | null
  readonly closedAt: string | null
  readonly words: string
  readonly pairs: readonly string[]
  readonly state: incidents.Incident
}

export function rowOf(state: incidents.Incident): IncidentRow {
  const colleagues = state.reporters.map(({ personId }) => personId).filter((id) => id !== undefined)
  const { dueAt, solvedAt, closedAt } = incidents.timelinessOf(state)
  const words = foldWords(`${state.text} ${state.place.address}`)
  return {
    id: state.id,
    version: state.version,
    caseCode: state.caseCode,
    stage: state.stage,
    categoryId: state.categoryId ?? null,
    areaCode: state.place.areaCode,
    leadUnitId: state.leadUnitId,
    seenBy: [...state.involvedUnitIds, ...colleagues],
    source: state.source,
    urgent: state.urgent,
    confidential: state.confidential,
    reportedAt: state.reportedAt,
    dueAt: dueAt ?? null,
    solvedAt: solvedAt ?? null,
    closedAt: closedAt ?? null,
    words,
    pairs: gramsOf(words),
    state,
  }
}
