import type { Me } from '@ejia/contract'
import type { ListName } from '../incidents/index.ts'

/** In the order in which a day is worked; what nobody of this kind has is shown only while something lies in it. */
const order: readonly ListName[] = [
  'todo',
  'accept',
  'decide',
  'rule',
  'approve',
  'verify',
  'handle',
  'coHandle',
  'dueSoon',
  'resuming',
  'undelivered',
  'done',
  'all',
]

const always: ReadonlySet<ListName> = new Set(['todo', 'dueSoon', 'resuming', 'done', 'all'])
const ofDispatchers: ReadonlySet<ListName> = new Set(['accept', 'decide', 'rule', 'verify', 'undelivered'])

type Shown = { readonly me: Me; readonly counts: Readonly<Record<string, number>>; readonly chosen: ListName }

/** The queues of somebody's desk: those of their work always, others while something lies in them. */
export function shownQueues({ me, counts, chosen }: Shown): ListName[] {
  const dispatches = me.memberships.some(({ role }) => role === 'dispatcher')
  return order.filter(
    (name) => always.has(name) || name === chosen || (counts[name] ?? 0) > 0 || (dispatches && ofDispatchers.has(name)),
  )
}
