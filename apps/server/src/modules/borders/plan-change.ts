import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { areaNamer, cityDate, readGrids } from '../areas/index.ts'
import { carryOut } from './carry-out.ts'
import { checkGrids } from './check-grids.ts'
import { differ, isNothing } from './differ.ts'
import { addChange, type Change, findChange, listChanges, settle } from './store.ts'

type By = StaffCaller['actor']
type Asked = InputOf<typeof api.changeBorders>['body'] & { readonly communityCode: string }

/** A community of the caller's area, as it is now. */
export async function checkScope({ database }: Platform, { memberships }: By, communityCode: string): Promise<void> {
  const areaName = await areaNamer(database)
  if (areaName(communityCode) === communityCode) throw new Refusal('area.unknown', { field: 'params.communityCode' })
  if (!accounts.mayChange(memberships, communityCode)) throw new Refusal('setting.outside-scope')
}

/** Adds a change, which is carried out on its day; where that is today, at once. */
export async function planChange(platform: Platform, by: By, asked: Asked): Promise<ReplyOf<typeof api.changeBorders>> {
  const { communityCode, effectiveOn, expectedVersion, reason, source } = asked
  if (effectiveOn < cityDate(new Date())) throw new Refusal('border.day-passed', { field: 'body.effectiveOn' })
  const version = await transaction(platform.database, async (tx) => {
    const [newest] = await listChanges(tx, communityCode)
    if ((newest?.version ?? 0) !== expectedVersion) throw await conflict(tx, newest)
    if (newest && newest.kind === null) throw new Refusal('border.pending', { effectiveOn: newest.effectiveOn })
    const { grids: before } = await readGrids(tx, communityCode)
    const after = checkGrids({ communityCode, before: [...before], given: asked.grids })
    const difference = differ(before, after)
    if (isNothing(difference)) throw new Refusal('border.nothing-changed')
    const change = { communityCode, version: expectedVersion + 1, effectiveOn, source, reason, changedBy: by.personId }
    if (!(await addChange(tx, { ...change, before: [...before], after }))) throw await conflict(tx, newest)
    await recordAudit(tx, {
      action: 'borders.planned',
      personId: by.personId,
      subject: communityCode,
      facts: { version: change.version, effectiveOn, reason, source, difference },
    })
    return change.version
  })
  return { version, carriedOut: await carryOut(platform, { communityCode, version }) }
}

type Withdrawal = Pick<Change, 'communityCode' | 'version' | 'reason'>

export async function withdrawChange({ database }: Platform, by: By, asked: Withdrawal): Promise<void> {
  const { communityCode, version, reason } = asked
  await transaction(database, async (tx) => {
    const change = await findChange(tx, { communityCode, version })
    if (!change) throw new Refusal('setting.version-unknown')
    if (!(await settle(tx, { communityCode, version, kind: 'withdrawn', by: by.personId, reason })))
      throw new Refusal('border.settled')
    await recordAudit(tx, {
      action: 'borders.withdrawn',
      personId: by.personId,
      subject: communityCode,
      facts: { version, reason },
    })
  })
}

/** Tells who was first, so that the two can talk. */
async function conflict(tx: Transaction, newest: Change | undefined): Promise<Refusal> {
  if (!newest) return new Refusal('setting.conflict', { version: 0 })
  const names = await findPersonNames(tx, [newest.changedBy])
  return new Refusal('setting.conflict', { version: newest.version, changedBy: names.get(newest.changedBy) ?? '' })
}
