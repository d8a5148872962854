import type { api, DeadlineChange, ReplyOf } from '@ejia/contract'
import { type accounts, incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { listTimedAfter, type Reach } from '../store/load.ts'

type Preview = ReplyOf<typeof api.previewDeadlines>
type Moved = Preview['first'][number]

const atOnce = 200
const shownAtMost = 50
const first = '00000000-0000-0000-0000-000000000000'

/** What retiming would do after the change: the same reckoning, and nothing is written. */
export async function previewChange(desk: Desk, actor: accounts.Actor, change: DeadlineChange): Promise<Preview> {
  const [{ city }, timing] = await Promise.all([desk.readCity(), desk.timingWith(change)])
  let shown: readonly Moved[] = []
  const reach = reachOf(change)
  let [open, moving] = [0, 0]
  for (let after = reach && first; reach && after !== undefined; ) {
    const states: incidents.Incident[] = await listTimedAfter(desk.database, { after, limit: atOnce, reach })
    open += states.length
    for (const state of states) {
      const moved = listMoved(state, incidents.duesAgain(state, { city, timing }))
      if (moved.length > 0) moving += 1
      if (moved.length > 0 && incidents.canSee(actor, state, city)) shown = soonest([...shown, ...moved])
    }
    after = states.length < atOnce ? undefined : states.at(-1)?.id
  }
  return { open, moving, first: [...shown] }
}

/** Of very many that move, those that people are working on right now. */
function soonest(moved: readonly Moved[]): Moved[] {
  const dueAt = ({ before, after }: Moved) => before ?? after
  return moved.toSorted((one, other) => (dueAt(one) < dueAt(other) ? -1 : 1)).slice(0, shownAtMost)
}

/** Which matters a change can move at all; undefined where it is none. */
function reachOf({ kind, key }: DeadlineChange): Reach | undefined {
  switch (kind) {
    case 'calendar':
      return { areaCode: key }
    case 'holidays':
      return {}
    case 'limits':
      return key === 'all' ? {} : { categoryId: key }
    case 'escalation':
      return undefined
  }
}

/** A limit that changes its name and not the date moves nothing. */
function listMoved({ id, caseCode, clocks }: incidents.Incident, dues: readonly incidents.Due[]): Moved[] {
  return dues.flatMap(({ kind, of, dueAt }) => {
    const clock = clocks.findLast((one) => one.kind === kind && one.of === of && one.stoppedAt === undefined)
    if (!clock || kind === 'rate' || clock.dueAt === dueAt) return []
    return [{ id, caseCode, clock: kind, milestone: clock.name ?? null, before: clock.dueAt ?? null, after: dueAt }]
  })
}
