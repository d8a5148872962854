import { type accounts, type deadlines, incidents, Refusal } from '@ejia/domain'
import type { Cast } from './cast.ts'
import type { Chance } from './chance.ts'
import { laterByDay } from './clock.ts'
import type { Matter } from './matters.ts'
import { nextMove } from './next-move.ts'

export type Opening = {
  readonly incidentId: string
  readonly caseCode: string
  readonly at: string
  readonly actor: accounts.Actor
  readonly command: Extract<incidents.Command, { type: 'report' | 'record' }>
}

export type Stagecraft = {
  readonly cast: Cast
  readonly chance: Chance
  /** Nothing happens after this. */
  readonly until: string
  readonly timing: deadlines.Timing
  readonly photo: (matter: Matter, part: 'before' | 'after') => string
}

export type Played = { readonly state: incidents.Incident; readonly log: readonly incidents.LoggedEvent[] }

/** Longer than any matter of the demo takes. */
const mostMoves = 30

/** One matter from its report as far as it gets until now, by the same rules as everybody's. */
export function play(opening: Opening, matter: Matter, stagecraft: Stagecraft): Played {
  const { cast, chance, until, timing, photo } = stagecraft
  const { incidentId, caseCode } = opening
  const carryOut = (
    state: incidents.Incident | undefined,
    command: incidents.Command,
    who: { now: string; actor: accounts.Actor },
  ) =>
    incidents.carryOut(state, command, {
      ...who,
      incidentId,
      caseCode,
      city: cast.city,
      timing,
      policy: incidents.defaultPolicy,
    })

  let now = opening.at
  const opened = carryOut(undefined, opening.command, { now, actor: opening.actor })
  if (!opened.incident) throw new Error('a report opened no matter')
  let played: Played = { state: opened.incident, log: opened.log }
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const scene = {
      cast,
      chance,
      matter,
      state: played.state,
      now,
      photo: (part: 'before' | 'after') => photo(matter, part),
    }
    const move = nextMove(scene)
    now = move ? laterByDay(now, move.minutes) : now
    if (!move?.actor || now > until) return played
    const done = attempt(() =>
      carryOut(played.state, retimed(move.command, now), { now, actor: move.actor ?? { kind: 'system' } }),
    )
    if (!done?.incident) return played
    played = { state: done.incident, log: [...played.log, ...done.log] }
  }
  return played
}

/** A move that the rules refuse (its moment has passed) ends the play there, as it would in life. */
export function attempt<T>(move: () => T): T | undefined {
  try {
    return move()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** A contact is noted when it was made. */
function retimed(command: incidents.Command, now: string): incidents.Command {
  return command.type === 'contact' ? { ...command, contactedAt: now } : command
}
