import { grants as domain } from '@ejia/domain'
import type { FeedChange, Platform, Subscription, Transaction } from '../../../platform/index.ts'
import { listResidentIds, readRecordChanges } from '../../registry/index.ts'
import { todayIn } from '../desk.ts'
import { addChanges, type NewChange } from '../store/changes.ts'
import { listApproved } from '../store/grants.ts'

type Happening = {
  /** Of the transaction: what happened together is told together. */
  readonly xid: string
  readonly kind: NewChange['kind']
  readonly change: domain.RecordChange
}

/** Tells each grant what happened to its people, once and in the order of the commits. */
export function grantsSubscription(platform: Platform): Subscription {
  return {
    name: 'grants',
    async handle(tx, changes) {
      const happenings = await happeningsIn(tx, changes)
      if (happenings.length === 0) return
      const today = await todayIn(platform)
      const held = (await listApproved(tx)).filter((grant) => domain.stateOf(grant, today) === 'valid')
      const told = new Map<string, NewChange>()
      for (const { xid, kind, change } of happenings)
        for (const grant of held)
          if (domain.concerns(grant, change)) {
            const key = `${xid} ${grant.id} ${change.personId}`
            const before = told.get(key)
            const items = [...new Set([...(before?.items ?? []), ...change.items])].filter((item) =>
              grant.items.includes(item),
            )
            const isSettled = kind === 'settled' || before?.kind === 'settled'
            told.set(key, {
              grantId: grant.id,
              personId: change.personId,
              kind: isSettled ? 'settled' : 'changed',
              items,
            })
          }
      await addChanges(tx, [...told.values()])
    },
    onCommit: () => platform.live.noteCommit(),
  }
}

async function happeningsIn(tx: Transaction, changes: readonly FeedChange[]): Promise<Happening[]> {
  const ids = changes.flatMap(({ topics }) => topics.flatMap((topic) => /^record-change:(.+)$/.exec(topic)?.[1] ?? []))
  const records = await readRecordChanges(tx, ids)
  const found: Happening[] = []
  for (const { xid, topics } of changes)
    for (const topic of topics) {
      const id = /^record-change:(.+)$/.exec(topic)?.[1]
      for (const change of records.get(id ?? '') ?? []) found.push({ xid, kind: 'changed', change })
      for (const fact of await factIn(tx, topic)) found.push({ xid, ...fact })
    }
  return found
}

/** What a form brought that the registry does not keep, and how two that disagreed were settled. */
async function factIn(tx: Transaction, topic: string): Promise<Omit<Happening, 'xid'>[]> {
  const [, kind, gridCode = '', subjectId = '', item = ''] =
    /^fact-(changed|settled):(\d+):([0-9a-f-]+):(.+)$/.exec(topic) ?? []
  if (kind !== 'changed' && kind !== 'settled') return []
  const people = item.startsWith('room.') ? await listResidentIds(tx, subjectId) : [subjectId]
  return people.map((personId) => ({
    kind,
    change: { personId, gridCode, items: [item], isComingOrGoing: false },
  }))
}
