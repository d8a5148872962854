import { incidents } from '@ejia/domain'
import { enqueue, type Platform, run, type Subscription, type Transaction } from '../../../platform/index.ts'
import { listMatterStates } from '../../incidents/index.ts'
import { addForward, listForwardsOf } from '../store/forwards.ts'
import { listPartners, type StoredPartner } from '../store/partners.ts'
import { sendForwardTask, tellStageTask } from './tasks.ts'

/** Finds what is to be handed on, and what has ended here while another system still has it. */
export function forwardsSubscription({ live }: Pick<Platform, 'live'>): Subscription {
  return {
    name: 'exchange.forwards',
    async handle(tx, changes) {
      const partners = await listPartners(tx)
      if (partners.length === 0) return
      const ids = [
        ...new Set(changes.flatMap(({ incidentId, version }) => (version === null ? [] : (incidentId ?? [])))),
      ]
      const known = new Map((await listForwardsOf(tx, ids)).map((one) => [one.incidentId, one]))
      for (const state of await listMatterStates(tx, ids)) {
        const forward = known.get(state.id)
        if (!forward) await begin(tx, state, partners)
        else if (forward.remoteId !== null && isWorthTelling(state) !== (forward.told !== null))
          await run(tx, enqueue(tellStageTask, { incidentId: state.id }, { key: `${tellStageTask}:${state.id}` }))
      }
    },
    onCommit: () => live.noteCommit(),
  }
}

/** That it has ended here; as long as it is open there is nothing to tell. */
export function isWorthTelling({ stage }: incidents.Incident): boolean {
  return incidents.tellsOpen311(stage) === 'CLOSED'
}

async function begin(tx: Transaction, state: incidents.Incident, partners: readonly StoredPartner[]): Promise<void> {
  const partner = partners.find((one) => isFor(one, state))
  if (!partner) return
  const { id: incidentId, caseCode, place } = state
  const given = { incidentId, caseCode, areaCode: place.areaCode, partnerId: partner.id }
  if (await addForward(tx, given)) await run(tx, enqueue(sendForwardTask, { incidentId }))
}

/** What came from another system is never handed on: so nothing goes round. */
function isFor(partner: StoredPartner, state: incidents.Incident): boolean {
  return (
    partner.isOn &&
    state.source !== 'partner' &&
    !state.confidential &&
    incidents.isOpen(state.stage) &&
    state.categoryId === partner.categoryId &&
    state.place.areaCode.startsWith(partner.areaCode ?? '') &&
    state.reportedAt >= partner.createdAt
  )
}
