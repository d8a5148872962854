import type { api, InputOf, Screening } from '@ejia/contract'
import { type accounts, incidents, Refusal } from '@ejia/domain'
import { recordAudit, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { getVisible } from '../read/get-visible.ts'
import { keepDecision, listScreenings } from '../store/screenings.ts'
import { visibleTo } from '../store/visible.ts'
import { presentSummary } from '../views/incident-summary.ts'
import { lookUpNames, peopleInStates } from '../views/look-up-names.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

export async function readScreenings(
  desk: Desk,
  actor: Staff,
  state: InputOf<typeof api.listScreenings>['query']['state'],
): Promise<Screening[]> {
  const [found, { city }] = await Promise.all([listScreenings(desk.database, state, visibleTo(actor)), desk.readCity()])
  const seen = found.filter((row) => incidents.canSee(actor, row.state, city))
  const people = seen.map(({ decidedBy }) => decidedBy ?? undefined)
  const names = await lookUpNames(desk, [...peopleInStates(seen.map((row) => row.state)), ...people])
  return seen.map((row) => ({
    incident: presentSummary(row.state, names),
    reasons: row.reasons,
    raisedAt: row.raisedAt,
    decision:
      row.shown === null || row.decidedAt === null || row.decidedBy === null
        ? null
        : { shown: row.shown, reason: row.reason ?? '', byName: names.person(row.decidedBy).name, at: row.decidedAt },
  }))
}

type Decided = { readonly incidentId: string; readonly shown: boolean; readonly reason: string }

export async function decideScreening(desk: Desk, actor: Staff, decided: Decided): Promise<void> {
  const { personId } = actor
  await getVisible(desk, actor, decided.incidentId)
  await transaction(desk.database, async (tx) => {
    if (!(await keepDecision(tx, { ...decided, personId }))) throw new Refusal('not-found')
    const { incidentId: subject, shown, reason } = decided
    await recordAudit(tx, { action: 'screening.decided', personId, subject, facts: { shown, reason } })
  })
}
