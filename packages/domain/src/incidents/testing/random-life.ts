import fc from 'fast-check'
import type { Actor } from '../../accounts/index.ts'
import type { Timing } from '../../deadlines/index.ts'
import { legalCommands } from '../acting-as.ts'
import { carryOut } from '../carry-out.ts'
import type { Command, CommandType, Report } from '../command.ts'
import { companions } from '../companions.ts'
import { type Context, defaultPolicy } from '../context.ts'
import type { LoggedEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { later } from '../instants.ts'
import { plainTiming } from './plain-timing.ts'
import { actors, anyCommand, marks, opening } from './random-commands.ts'
import { city } from './small-city.ts'
import { begin, hour, refusalOf } from './specify.ts'

type Life = { readonly incident: Incident; readonly log: readonly LoggedEvent[] }
export type World = ReadonlyMap<string, Life>

/** One attempt in a world, as it was before and after; of a refused one the code. */
export type Attempt = {
  readonly actor: Actor
  readonly command: Command
  readonly context: Context
  readonly before: Incident | undefined
  readonly after: Incident | undefined
  readonly refusal: string | undefined
  readonly world: World
}

export type Plan = {
  readonly reports: readonly Report[]
  readonly steps: readonly {
    readonly command: Command
    readonly actor: number
    readonly on: string
    readonly hours: number
    /** Somebody who may; otherwise whoever comes. */
    readonly isFitting: boolean
  }[]
}

export const plan: fc.Arbitrary<Plan> = fc.record({
  reports: fc.array(opening, { minLength: 1, maxLength: 3 }),
  steps: fc.array(
    fc.record({
      command: anyCommand,
      actor: fc.nat(actors.length - 1),
      on: fc.constantFrom('i1', 'i1', 'i1', 'i2', 'i3'),
      hours: fc.oneof({ weight: 9, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(900) }),
      isFitting: fc.nat(5).map((n) => n > 0),
    }),
    { minLength: 20, maxLength: 60 },
  ),
})

/** Plays a plan and shows every attempt. */
export function play({ reports, steps }: Plan, look: (attempt: Attempt) => void): World {
  let now = begin
  let world: World = new Map()
  const attempt = (id: string, command: Command, actor: Actor) => {
    const before = world.get(id)?.incident
    const context = contextFor(id, actor, now)
    const { changed, refusal } = carryOutAll(world, { id, command, context })
    world = changed
    look({ actor, command, context, before, after: world.get(id)?.incident, refusal, world })
  }
  for (const [index, report] of reports.entries()) attempt(`i${index + 1}`, report, reporterOf(report))
  for (const [index, step] of steps.entries()) {
    now = later(now, step.hours * hour)
    const chosen = step.isFitting ? findFitting(steps.slice(index), world.get(step.on)?.incident, now) : undefined
    const { command, actor } = chosen ?? { command: step.command, actor: actors[step.actor] }
    if (actor) attempt(step.on, inOwnWords(command, actor), actor)
  }
  return world
}

/** The next command of the plan that somebody may give now, and one of those who may. */
function findFitting(steps: Plan['steps'], incident: Incident | undefined, now: string) {
  if (!incident) return undefined
  const able = Map.groupBy(
    actors.flatMap((actor) => possible(incident, actor, now).map((type) => ({ actor, type }))),
    ({ type }) => type,
  )
  const next = steps.find(({ command }) => able.has(command.type))
  const choice = able.get(next?.command.type ?? 'report') ?? []
  const actor = choice[(next?.actor ?? 0) % Math.max(1, choice.length)]?.actor
  return next && actor && { command: next.command, actor }
}

function possible(incident: Incident, actor: Actor, now: string): CommandType[] {
  const offered = legalCommands(incident, { actor, city, now, policy: defaultPolicy })
  if (actor.kind !== 'system') return offered
  return incident.stage === 'resolved' ? ['passWindow', 'retime'] : [...offered, 'retime']
}

/** A command with its companions: all or nothing, as in one transaction. */
function carryOutAll(world: World, { id, command, context }: { id: string; command: Command; context: Context }) {
  const changed = new Map(world)
  const refusal = refusalOf(() => {
    const before = world.get(id)?.incident
    const kin = before ? companionsOf(before, command, context) : []
    for (const one of [{ incidentId: id, command }, ...kin]) {
      const life = changed.get(one.incidentId)
      const done = carryOut(life?.incident, one.command, { ...context, incidentId: one.incidentId })
      if (done.incident)
        changed.set(one.incidentId, { incident: done.incident, log: [...(life?.log ?? []), ...done.log] })
    }
  })
  return { changed: refusal ? world : changed, refusal: refusal?.code }
}

/** A resident's note is no word among staff. */
function inOwnWords(command: Command, actor: Actor): Command {
  if (command.type !== 'note' || actor.kind !== 'resident') return command
  return { ...command, text: `note ${marks.ofReporter(actor.reporterId ?? '')}` }
}

function companionsOf(before: Incident, command: Command, context: Context) {
  return command.type === 'merge' || command.type === 'split' ? companions(before, command, context) : []
}

function reporterOf({ source, by }: Report): Actor {
  const dispatcher = actors.find((actor) => actor.kind === 'staff' && actor.memberships[0]?.role === 'dispatcher')
  if (source === 'resident') return { kind: 'resident', reporterId: by.reporterId }
  return source === 'partner' || !dispatcher ? { kind: 'system' } : dispatcher
}

function contextFor(incidentId: string, actor: Actor, now: string): Context {
  return { now, actor, incidentId, caseCode: incidentId, city, timing: timingAt(now), policy: defaultPolicy }
}

/** Limits that change every month, as if somebody kept setting them. */
function timingAt(now: string): Timing {
  const longer = Number(now.slice(5, 7)) % 3
  return plainTiming(({ categoryId, level }) => ({
    accept: 2 + longer,
    dispatch: 4,
    contact: 24,
    solve: (level === 'county' ? 10 : 5) * 24 + longer,
    coHandle: 48,
    verify: 24 + longer,
    rate: 7 * 24,
    ...(categoryId === 'shed' ? { milestones: { stop: 4, clear: 72 + longer } } : {}),
  }))
}
