import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legalCommands } from './acting-as.ts'
import { canSee } from './can-see.ts'
import { isRunning } from './clocks.ts'
import type { EventType, LoggedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Incident } from './incident.ts'
import { reporterView } from './reporter-view.ts'
import { isOpen } from './stage.ts'
import { mayEver } from './testing/oracle.ts'
import { keys, marks } from './testing/random-commands.ts'
import { type Attempt, plan, play } from './testing/random-life.ts'
import { city } from './testing/small-city.ts'
import { whoMustAct } from './who-must-act.ts'

/** Each random life is played once and looked at by every test. */
const attempts: Attempt[] = []
const lives = fc
  .sample(plan, { numRuns: 1_000, seed: 20_260_302 })
  .map((one) => play(one, (attempt) => attempts.push(attempt)))
  .flatMap((world) => [...world.values()].map((life) => ({ ...life, world })))
const successes = attempts.filter(({ refusal }) => refusal === undefined)

const replay = (log: readonly LoggedEvent[]) => log.reduce<Incident | undefined>(evolve, undefined)
const solveStarts = (incident: Incident | undefined) =>
  incident?.clocks.filter(({ kind }) => kind === 'solve').map(({ startedAt }) => startedAt) ?? []
const reportersOf = (incident: Incident | undefined) => incident?.reporters.map(({ reporterId }) => reporterId)

test('[I12] the random lives reach every stage and every event', () => {
  const stages = new Set(lives.map(({ incident }) => incident.stage))
  const events = new Set(lives.flatMap(({ log }) => log.map(({ event }) => event.type)))
  expect(stages.size).toBe(8)
  expect(events.size).toBe(38)
  expect(successes.length).toBeGreaterThan(8_000)
})

test('[I1] [I3] whatever is done, the numbers have no gap and the log alone gives the same state', () => {
  for (const { incident, log } of lives) {
    expect(log.every(({ version }, index) => version === index + 1)).toBe(true)
    expect(replay(log)).toEqual(incident)
  }
})

test('[I1] an event out of order is not applied', () => {
  for (const { log } of lives.slice(0, 200)) {
    expect(() => replay([...log, ...log.slice(-1)])).toThrow('out of order')
    if (log.length > 1) expect(() => replay(log.slice(1))).toThrow('out of order')
  }
})

test('[I2] in every open stage one existing unit is the lead, and it owes a step unless it waits', () => {
  for (const { incident } of lives) {
    if (!isOpen(incident.stage)) continue
    expect(city.findUnit(incident.leadUnitId)).toBeDefined()
    const owing = whoMustAct(incident, city).filter(({ unitId }) => unitId === incident.leadUnitId)
    if (incident.stage !== 'suspended') expect(owing.length).toBeGreaterThan(0)
  }
})

test('[I4] what succeeds is what the life cycle tells, and what is refused changes nothing', () => {
  for (const { before, after, refusal } of attempts) if (refusal !== undefined) expect(after).toBe(before)
  for (const { actor, command, context, before } of successes) {
    if (!before) continue
    expect([command.type, mayEver(actor, before, command.type)]).toEqual([command.type, true])
    if (command.type !== 'passWindow') expect(legalCommands(before, context)).toContain(command.type)
  }
})

test('[I11] [I15] staff who may not see it learn nothing by trying', () => {
  for (const { actor, command, before, refusal } of attempts) {
    const isOpening = command.type === 'report' || command.type === 'record'
    if (!before || isOpening || actor.kind !== 'staff' || canSee(actor, before, city)) continue
    expect(['incident.not-found', 'input.invalid']).toContain(refusal)
  }
})

test('[I5] clocks stand still while it waits, and only the one for rating runs once it is resolved', () => {
  for (const { after } of successes) {
    if (!after) continue
    const running = after.clocks.filter(isRunning).map(({ kind }) => kind)
    if (after.stage === 'resolved') expect(running).toEqual(['rate'])
    else if (!isOpen(after.stage) || after.stage === 'suspended') expect(running).toEqual([])
    else expect(running.length).toBe(new Set(running).size)
    if (after.stage === 'handling') expect(running).toContain('solve')
  }
})

test('[I6] only a result that was rejected, did not satisfy or was opened again starts the solve clock anew', () => {
  const fresh: readonly EventType[] = ['Rejected', 'Rated', 'Reopened']
  for (const { log } of lives) {
    let incident: Incident | undefined
    for (const logged of log) {
      const before = solveStarts(incident)
      incident = evolve(incident, logged)
      const after = solveStarts(incident)
      expect(after.slice(0, before.length)).toEqual(before)
      if (before.length > 0 && after.length > before.length) expect(fresh).toContain(logged.event.type)
    }
  }
})

test('[I7] the reporter’s view never leaks', () => {
  for (const { incident, log } of lives)
    for (const key of [...keys, undefined]) {
      const view = JSON.stringify(reporterView(incident, log, key))
      const others = keys.filter((one) => one !== key)
      for (const secret of [marks.internal, marks.person, ...others, ...hiddenTexts(log)])
        if (view.includes(secret)) expect(view).not.toContain(secret)
      if (incident.confidential) expect(view).not.toContain('unitId')
    }
})

test('[I8] every resident who reported finds an answer in every ending', () => {
  const answers: readonly EventType[] = ['Declined', 'Merged', 'Resolved', 'Closed']
  for (const { incident, log, world } of lives) {
    if (isOpen(incident.stage)) continue
    for (const { kind, reporterId } of incident.reporters) {
      if (kind !== 'resident') continue
      expect(reporterView(incident, log, reporterId).steps.some(({ type }) => answers.includes(type))).toBe(true)
      const next = world.get(incident.mergedIntoId ?? '')
      if (next) expect(reportersOf(next.incident)).toContain(reporterId)
    }
  }
})

test('[I9] between two closings there is a reopening', () => {
  for (const { log } of lives) {
    const turns = log.map(({ event }) => event.type).filter((type) => type === 'Closed' || type === 'Reopened')
    const fromClosed = turns.filter((type, index) => type === 'Closed' && turns[index + 1] === 'Closed')
    expect(fromClosed).toEqual([])
  }
})

test('[I10] nobody who reported is ever lost', () => {
  for (const { before, after, command, world } of successes) {
    if (!before) continue
    const known = reportersOf(before) ?? []
    expect(reportersOf(after)?.slice(0, known.length)).toEqual(known)
    if (command.type === 'merge')
      expect(reportersOf(world.get(command.targetId)?.incident)).toEqual(expect.arrayContaining(known))
    if (command.type === 'split')
      for (const { id } of command.parts) expect(reportersOf(world.get(id)?.incident)).toEqual(known)
  }
})

/** What was said in a report that is redacted now. */
function hiddenTexts(log: readonly LoggedEvent[]): string[] {
  const targets = log.flatMap(({ event }) => (event.type === 'Redacted' ? event.targets : []))
  const versions = targets.flatMap((target) => (target.kind === 'text' ? [target.version] : []))
  return log.flatMap(({ version, event }) => {
    const isReport = event.type === 'Reported' || event.type === 'Joined'
    return versions.includes(version) && isReport && event.text ? [event.text] : []
  })
}
