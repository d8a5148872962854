import { type accounts, type deadlines, incidents, Refusal } from '@ejia/domain'
import type { Loaded } from '../store/load.ts'

/** One matter as a command leaves it, not yet written. */
export type Draft = {
  readonly before: incidents.Incident | undefined
  readonly state: incidents.Incident
  readonly events: readonly incidents.LoggedEvent[]
  readonly prevHash: string | null
}

export type Wanted = {
  readonly actor: accounts.Actor
  readonly now: string
  readonly command: incidents.Command
  readonly target: { readonly id: string; readonly caseCode: string; readonly loaded?: Loaded }
}

type World = {
  readonly city: incidents.City
  readonly timing: deadlines.Timing
  /** The other matters that a merge or a split touches. */
  readonly find: (incidentId: string) => Promise<Loaded | undefined>
}

/** Decides a command and those that go with it. When one is refused, nothing is left of any. */
export async function workOut(world: World, wanted: Wanted): Promise<Draft[]> {
  const { command, target } = wanted
  const context = contextOf(world, wanted)
  const main = draft(target.loaded, command, context)
  const before = target.loaded?.state
  const others = before ? incidents.companions(before, command, context) : []
  const drafts = [main]
  for (const { incidentId, command: companion } of others) {
    const loaded = await world.find(incidentId)
    // The same answer as for one that may not be seen.
    if (!loaded && companion.type === 'absorb') throw new Refusal('incident.not-found')
    drafts.push(draft(loaded, companion, { ...context, incidentId, caseCode: loaded?.state.caseCode ?? '' }))
  }
  return drafts
}

function draft(loaded: Loaded | undefined, command: incidents.Command, context: incidents.Context): Draft {
  const { log, incident } = incidents.carryOut(loaded?.state, command, context)
  if (!incident) throw new Error('a command was decided without a matter')
  return { before: loaded?.state, state: incident, events: log, prevHash: loaded?.hash ?? null }
}

function contextOf({ city, timing }: World, { actor, now, target }: Wanted): incidents.Context {
  const { id: incidentId, caseCode } = target
  return { now, actor, city, timing, incidentId, caseCode, policy: incidents.defaultPolicy }
}
