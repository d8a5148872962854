import { expect } from 'vitest'
import type { Actor } from '../../accounts/index.ts'
import { Refusal } from '../../refusal.ts'
import { carryOut } from '../carry-out.ts'
import type { Command } from '../command.ts'
import { type Context, defaultPolicy } from '../context.ts'
import type { EventType, LoggedEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { later } from '../instants.ts'
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

export function contextAt(now: string, actor: Actor): Context {
  return {
    now,
    actor,
    incidentId: 'incident',
    caseCode: '260302-AAAA-BBBB',
    city,
    limits: { acceptDueAt: later(now, 2 * hour), solveDueAt: later(now, 5 * day) },
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
