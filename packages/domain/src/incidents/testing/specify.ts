import { expect } from 'vitest'
import type { Actor } from '../../accounts/index.ts'
import type { Timing } from '../../deadlines/index.ts'
import { Refusal } from '../../refusal.ts'
import { carryOut } from '../carry-out.ts'
import type { Command } from '../command.ts'
import { type Context, defaultPolicy } from '../context.ts'
import type { EventType, LoggedEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { isAfter, later } from '../instants.ts'
import { plainTiming } from './plain-timing.ts'
import { city } from './small-city.ts'

export const begin = '2026-03-02T01:00:00.000Z'
export const hour = 3_600_000
export const day = 24 * hour

/** Who asks for what, and how long after the one before. Without a time an hour passes. */
export type Act = readonly [actor: Actor, command: Command, passed?: number]

export type Story = {
  readonly incident: Incident | undefined
  readonly log: readonly LoggedEvent[]
  readonly now: string
}

/** When the limits of `works` were changed: from five days to eight. */
export const changedAt = later(begin, 10 * day)

/** Two hours to accept and five days to solve, whoever does it; of `works` two milestones lie on the way. */
function timingAt(now: string): Timing {
  const works = { solve: (isAfter(now, changedAt) ? 8 : 5) * 24, milestones: { stop: 4, clear: 3 * 24 } }
  return plainTiming(({ categoryId }) => ({ accept: 2, solve: 5 * 24, ...(categoryId === 'works' ? works : {}) }))
}

export function contextAt(now: string, actor: Actor): Context {
  return {
    now,
    actor,
    incidentId: 'incident',
    caseCode: '260302-AAAA-BBBB',
    city,
    timing: timingAt(now),
    policy: defaultPolicy,
  }
}

function tell(...acts: readonly Act[]): Story {
  return acts.reduce<Story>(
    ({ incident, log, now }, [actor, command, passed = hour]) => {
      const next = later(now, passed)
      const done = carryOut(incident, command, contextAt(next, actor))
      return { incident: done.incident, log: [...log, ...done.log], now: next }
    },
    { incident: undefined, log: [], now: begin },
  )
}

/** What was so, what is asked, what comes of it. */
export function given(...acts: readonly Act[]) {
  const story = tell(...acts)
  return {
    ...story,
    when: (...[actor, command, passed = hour]: Act) => {
      const attempt = () => carryOut(story.incident, command, contextAt(later(story.now, passed), actor))
      return {
        yields: (...events: readonly { readonly type: EventType; readonly [fact: string]: unknown }[]) => {
          const { log } = attempt()
          expect(log.map(({ event }) => event)).toMatchObject(events)
          expect(log).toHaveLength(events.length)
        },
        leaves: (state: Partial<Incident>) => expect(attempt().incident).toMatchObject(state),
        isRefused: (code: string, details: Readonly<Record<string, unknown>> = {}) => {
          expect(refusalOf(attempt)).toMatchObject({ code, details })
        },
      }
    },
  }
}

export function refusalOf(attempt: () => unknown): Refusal | undefined {
  try {
    attempt()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
