import type { Actor } from '../../accounts/index.ts'
import { defaultSettings, timingOf } from '../../deadlines/index.ts'
import { type Command, type Context, carryOut, defaultPolicy, type Incident } from '../../incidents/index.ts'
import type { Change } from '../notice.ts'
import { city, findStaff } from './small-city.ts'

export const begin = '2026-03-02T01:00:00.000Z'
const timing = timingOf({ ...defaultSettings, holidays: [], calendars: [] })

export type Act = readonly [who: string, command: Command]

/** `lin` and `wang` are residents, `system` the clock, all others staff. */
export function actorOf(who: string): Actor {
  if (who === 'system') return { kind: 'system' }
  return who === 'lin' || who === 'wang' ? { kind: 'resident', reporterId: who } : findStaff(who)
}

export function contextAt(now: string, who: string): Context {
  return {
    now,
    actor: actorOf(who),
    incidentId: 'incident',
    caseCode: '260302-AAAA-BBBB',
    city,
    timing,
    policy: defaultPolicy,
  }
}

export const report = (facts: Partial<Extract<Command, { type: 'report' }>> = {}): Command => ({
  type: 'report',
  text: 'a shed on the green',
  categoryId: 'other',
  place: { longitude: 117.7, latitude: 24.5, address: 'the green', areaCode: '350603001002001' },
  photoIds: [],
  urgent: false,
  confidential: false,
  source: 'resident',
  by: { reporterId: 'lin', kind: 'resident' },
  ...facts,
})

/** What the last of these acts changed. */
export function after(...acts: readonly Act[]): Change {
  let change: Change | undefined
  let now = Date.parse(begin)
  for (const [who, command] of acts) {
    now += 3_600_000
    const before: Incident | undefined = change?.after
    const done = carryOut(before, command, contextAt(new Date(now).toISOString(), who))
    if (!done.incident) throw new Error('nothing came of it')
    change = { before, after: done.incident, events: done.log }
  }
  if (!change) throw new Error('nothing happened')
  return change
}
