import { type deadlines, incidents } from '@ejia/domain'
import { type Cast, findOver } from './cast.ts'
import { attempt, type Played } from './play.ts'

const most = 4

type Merging = {
  readonly cast: Cast
  readonly now: string
  readonly timing: deadlines.Timing
}

/** A few open matters of one kind in one community turn out to be the same. */
export function mergeSome(played: readonly Played[], merging: Merging): readonly Played[] {
  const result = [...played]
  let merged = 0
  for (const [at, { state }] of result.entries()) {
    if (merged === most) break
    const targetAt = result.findIndex((other, index) => index > at && isSame(state, other.state))
    const target = result[targetAt]
    const both = target && attempt(() => merge(result[at], target, merging))
    if (!both) continue
    result[at] = both.from
    result[targetAt] = both.into
    merged += 1
  }
  return result
}

function isSame(one: incidents.Incident, other: incidents.Incident): boolean {
  const open = incidents.isOpen(one.stage) && incidents.isOpen(other.stage) && one.stage !== 'suspended'
  const alike = one.categoryId === other.categoryId && !one.confidential
  return open && alike && one.place.areaCode.slice(0, 12) === other.place.areaCode.slice(0, 12)
}

function merge(from: Played | undefined, into: Played, { cast, now, timing }: Merging) {
  const actor = from && findOver(cast, from.state.place.areaCode, 'dispatcher')
  if (!from || !actor) return undefined
  const command = { type: 'merge', targetId: into.state.id, reason: '同一地点、同一件事，合并办理。' } as const
  const context = {
    now,
    actor,
    incidentId: '',
    caseCode: '',
    city: cast.city,
    timing,
    policy: incidents.defaultPolicy,
  }
  const [companion] = incidents.companions(from.state, command, context)
  if (!companion) return undefined
  return { from: after(from, command, context), into: after(into, companion.command, context) }
}

function after(played: Played, command: incidents.Command, context: incidents.Context): Played {
  const { log, incident } = incidents.carryOut(played.state, command, context)
  return { state: incident ?? played.state, log: [...played.log, ...log] }
}
