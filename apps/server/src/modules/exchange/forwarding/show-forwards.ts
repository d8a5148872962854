import type { ForwardView } from '@ejia/contract'
import { partners as contract } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import { enqueue, type Platform, run, type StaffCaller, transaction } from '../../../platform/index.ts'
import { changeForward, findForward, listForwards, type StoredForward } from '../store/forwards.ts'
import { listPartners } from '../store/partners.ts'
import { sendForwardTask } from './tasks.ts'

type By = StaffCaller['actor']

const shown = 200

export async function listForwardViews(platform: Platform, by: By, most = shown): Promise<ForwardView[]> {
  return present(platform, await listForwards(platform.database, scopesOf(by), most))
}

/** What failed for good is put into the queue again. */
export async function retryForward(platform: Platform, by: By, incidentId: string): Promise<ForwardView> {
  const forward = await findForward(platform.database, incidentId)
  if (!forward || !scopesOf(by).some((scope) => accounts.isWithinScope(scope, forward.areaCode)))
    throw new Refusal('not-found')
  if (forward.state !== 'failed') throw new Refusal('forward.not-failed')
  const again = { state: 'waiting', fault: null } as const
  await transaction(platform.database, async (tx) => {
    await changeForward(tx, forward, again)
    await run(tx, enqueue(sendForwardTask, { incidentId }))
  })
  platform.live.noteCommit()
  const [view] = await present(platform, [{ ...forward, ...again }])
  if (!view) throw new Refusal('not-found')
  return view
}

function scopesOf(by: By): string[] {
  const { roles } = contract.listForwards.access
  return by.memberships.filter(({ role }) => roles.some((one) => one === role)).map(({ areaCode }) => areaCode)
}

async function present({ database }: Platform, found: readonly StoredForward[]): Promise<ForwardView[]> {
  const names = new Map((await listPartners(database)).map(({ id, name }) => [id, name]))
  return found.map(({ partnerId, areaCode: _area, remoteToken: _token, told: _told, ...forward }) => ({
    ...forward,
    partnerName: names.get(partnerId) ?? '',
  }))
}
