import type { Screening } from '@ejia/contract'
import { type accounts, incidents, Refusal } from '@ejia/domain'
import { recordAudit, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { getVisible } from '../read/get-visible.ts'
import { keepDecision, listScreenings } from '../store/screenings.ts'
import { visibleTo } from '../store/visible.ts'
import { presentSummary } from '../views/incident-summary.ts'
import { lookUpNames, peopleInStates } from '../views/look-up-names.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

const mostAtOnce = 100

type Asked = { readonly state: 'open' | 'decided'; readonly after?: string | undefined }
type Page = { readonly items: Screening[]; readonly nextCursor: string | null }

/** A page of them, and after which matter the next begins. */
export async function readScreenings(desk: Desk, actor: Staff, { state, after }: Asked): Promise<Page> {
  const asked = { state, after, visible: visibleTo(actor), most: mostAtOnce }
  const [found, { city }] = await Promise.all([listScreenings(desk.database, asked), desk.readCity()])
  const nextCursor = found.length < mostAtOnce ? null : (found.at(-1)?.state.id ?? null)
  const seen = found.filter((row) => incidents.canSee(actor, row.state, city))
  const people = seen.map(({ decidedBy }) => decidedBy ?? undefined)
  const names = await lookUpNames(desk, [...peopleInStates(seen.map((row) => row.state)), ...people])
  const items = seen.map((row) => ({
    incident: presentSummary(row.state, names),
    reasons: row.reasons,
    raisedAt: row.raisedAt,
    decision:
      row.shown === null || row.decidedAt === null || row.decidedBy === null
        ? null
        : { shown: row.shown, reason: row.reason ?? '', byName: names.person(row.decidedBy).name, at: row.decidedAt },
  }))
  return { items, nextCursor }
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
