import { v7 as idOf } from 'uuid'
import type { Expectation } from './expectation.ts'
import { type Around, beginMatter, goOn, waitIn } from './live-matter.ts'
import type { Happened } from './simulated-store.ts'

const tickMilliseconds = 6 * 3_600_000
const begin = Date.parse('2026-01-01T08:00:00+08:00')
const ticksOfDay = 4
/** A year; fewer only for trying the bench itself. */
export const days = Number(process.env['REMINDERS_DAYS'] ?? 365)
export const ticks = days * ticksOfDay
/** People act at eight in the morning, at two and at eight in the evening; what falls into the night waits. */
const night = 3

type City = Omit<Around, 'now'>

export function instantOf(tick: number): string {
  return new Date(begin + tick * tickMilliseconds).toISOString()
}

/** A year of so many matters, a tick at a time; what happens, happens at a tick and by day. */
export function planYear(matters: number, city: City) {
  const { dice } = city
  const begins = Array.from({ length: ticks }, () => 0)
  for (let number = 0; number < matters; number += 1) {
    const tick = byDay(Math.floor(dice.roll() * ticks))
    begins[tick % ticks] = (begins[tick % ticks] ?? 0) + 1
  }
  const open = new Map<string, ReturnType<typeof beginMatter>['matter']>()
  const turns = new Map<number, string[]>()

  function plan(matter: ReturnType<typeof beginMatter>['matter'], tick: number): void {
    if (matter.stage === 'closed') {
      open.delete(matter.id)
      return
    }
    open.set(matter.id, matter)
    const next = byDay(tick + 1 + Math.floor(waitIn(matter, dice) / tickMilliseconds))
    turns.set(next, [...(turns.get(next) ?? []), matter.id])
  }

  return {
    /** What people do at this tick, with what each matter waits to be reminded of afterwards. */
    live(tick: number, { follow }: Expectation): Happened[] {
      const now = begin + tick * tickMilliseconds
      const begun = Array.from({ length: begins[tick] ?? 0 }, () => beginMatter(idOf({ msecs: now }), { ...city, now }))
      const gone = (turns.get(tick) ?? []).flatMap((id) => {
        const matter = open.get(id)
        const acted = matter && goOn(matter, { ...city, now })
        if (matter && !acted) plan(matter, tick)
        return acted ?? []
      })
      turns.delete(tick)
      return [...begun, ...gone].map(({ matter, log }) => {
        plan(matter, tick)
        return { log, waiting: follow(matter) }
      })
    },
  }
}

function byDay(tick: number): number {
  return tick % ticksOfDay === night ? tick + 1 : tick
}
