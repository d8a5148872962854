import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legalCommands } from './acting-as.ts'
import { canSee } from './can-see.ts'
import { findPause, isRunning } from './clocks.ts'
import type { CommandType } from './command.ts'
import { duesAgain } from './decide/again.ts'
import type { EventType, LoggedEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Incident } from './incident.ts'
import { later, millisecondsBetween } from './instants.ts'
import { reporterView } from './reporter-view.ts'
import { isOpen } from './stage.ts'
import { mayEver } from './testing/oracle.ts'
import { keys, marks } from './testing/random-commands.ts'
import { type Attempt, plan, play } from './testing/random-life.ts'
import { city } from './testing/small-city.ts'
import { whoMustAct } from './who-must-act.ts'

/** Each random life is played once and looked at by every test; what a test finds wrong it lists. */
const attempts: Attempt[] = []
const lives = fc
  .sample(plan, { numRuns: 1_500, seed: 20_260_302 })
  .map((one) => play(one, (attempt) => attempts.push(attempt)))
  .flatMap((world) => [...world.values()].map((life) => ({ ...life, world })))
const successes = attempts.filter(({ refusal }) => refusal === undefined)
const laterSuccesses = successes.flatMap((one) => (one.before ? [{ ...one, before: one.before }] : []))
const residents = lives.flatMap((life) =>
  life.incident.reporters.filter(({ kind }) => kind === 'resident').map(({ reporterId }) => ({ ...life, reporterId })),
)

const ofPlatform: readonly CommandType[] = ['passWindow', 'retime', 'handOver']
const replay = (log: readonly LoggedEvent[]) => log.reduce<Incident | undefined>(evolve, undefined)
const reportersOf = (incident: Incident | undefined) => incident?.reporters.map(({ reporterId }) => reporterId) ?? []
const runningIn = ({ clocks }: Incident) =>
  clocks.filter(isRunning).map(({ kind, of }) => (of === undefined ? kind : `${kind}:${of}`))
const solveStarts = (incident: Incident | undefined) =>
  incident?.clocks.filter(({ kind }) => kind === 'solve').map(({ startedAt }) => startedAt) ?? []

test('[I12] the random lives reach every stage and every event', () => {
  expect(new Set(lives.map(({ incident }) => incident.stage)).size).toBe(8)
  expect(new Set(lives.flatMap(({ log }) => log.map(({ event }) => event.type))).size).toBe(40)
  expect(successes.length).toBeGreaterThan(9_000)
})

test('[I1] [I3] whatever is done, the numbers have no gap and the log alone gives the same state', () => {
  expect(lives.filter(({ log }) => log.some(({ version }, index) => version !== index + 1))).toEqual([])
  expect(lives.map(({ log }) => replay(log))).toEqual(lives.map(({ incident }) => incident))
})

test('[I1] an event out of order is not applied', () => {
  for (const { log } of lives.slice(0, 100)) expect(() => replay([...log, ...log.slice(-1)])).toThrow('out of order')
  const long = lives.filter(({ log }) => log.length > 1).slice(0, 100)
  for (const { log } of long) expect(() => replay(log.slice(1))).toThrow('out of order')
})

test('[I2] in every open stage one existing unit is the lead, and it owes a step unless it waits', () => {
  const open = lives.map(({ incident }) => incident).filter(({ stage }) => isOpen(stage))
  const owes = (incident: Incident) =>
    incident.stage === 'suspended' || whoMustAct(incident, city).some(({ unitId }) => unitId === incident.leadUnitId)
  expect(open.filter((incident) => !city.findUnit(incident.leadUnitId) || !owes(incident))).toEqual([])
})

test('[I4] what succeeds is what the life cycle tells', () => {
  const wrong = laterSuccesses.filter(({ actor, command, before }) => !mayEver(actor, before, command.type))
  expect(wrong).toEqual([])
  const unoffered = laterSuccesses.filter(
    ({ command, before, context }) =>
      !ofPlatform.includes(command.type) && !legalCommands(before, context).includes(command.type),
  )
  expect(unoffered).toEqual([])
})

test('[I4] what is refused changes nothing', () => {
  const refused = attempts.filter(({ refusal }) => refusal !== undefined)
  expect(refused.length).toBeGreaterThan(1_000)
  expect(refused.filter(({ before, after }) => before !== after)).toEqual([])
})

test('[I11] [I15] staff who may not see it learn nothing by trying', () => {
  const strangers = attempts.filter(
    ({ actor, command, before }) =>
      before &&
      command.type !== 'report' &&
      command.type !== 'record' &&
      actor.kind === 'staff' &&
      !canSee(actor, before, city),
  )
  expect(strangers.length).toBeGreaterThan(500)
  expect(strangers.filter(({ refusal }) => refusal !== 'incident.not-found')).toEqual([])
})

test('[I5] clocks stand still while it waits, and only those of looking at the result run once it is resolved', () => {
  const states = successes.flatMap(({ after }) => after ?? [])
  const isWrong = (incident: Incident) => {
    const running = runningIn(incident)
    if (incident.stage === 'resolved') return !['rate', 'rate verify'].includes(running.join(' '))
    if (incident.stage === 'suspended' || !isOpen(incident.stage)) return running.length > 0
    const misses = incident.stage === 'handling' && !running.includes('solve')
    return misses || running.length !== new Set(running).size
  }
  expect(states.filter(isWrong)).toEqual([])
})

test('[I6] only a result that was rejected, did not satisfy or was opened again starts the solve clock anew', () => {
  const fresh: readonly EventType[] = ['Rejected', 'Rated', 'Reopened']
  const restarts = lives.flatMap(({ log }) => {
    let incident: Incident | undefined
    return log.filter((logged) => {
      const before = solveStarts(incident)
      incident = evolve(incident, logged)
      const after = solveStarts(incident)
      const isKept = before.every((at, index) => at === after[index])
      const isNew = before.length > 0 && after.length > before.length
      return !isKept || (isNew && !fresh.includes(logged.event.type))
    })
  })
  expect(restarts).toEqual([])
})

test('[I77] once retimed no deadline would lie elsewhere, and those set by hand are where they were', () => {
  const retimed = laterSuccesses.filter(({ command }) => command.type === 'retime')
  const byHand = (incident: Incident | undefined) => incident?.clocks.filter(({ limit }) => limit === undefined)
  expect(retimed.length).toBeGreaterThan(100)
  const wrong = retimed.filter(({ after, context }) => after && duesAgain(after, context).length > 0)
  expect(wrong).toEqual([])
  expect(retimed.map(({ after }) => byHand(after))).toEqual(retimed.map(({ before }) => byHand(before)))
})

test('[I49] however it goes on, every deadline has moved by the time it stood still', () => {
  const resumed = laterSuccesses.filter(
    ({ before, after }) => before.stage === 'suspended' && after?.stage === 'handling',
  )
  const stood = ({ before, context }: (typeof resumed)[number]) =>
    before.clocks.map((clock) => {
      const pause = findPause(clock)
      return pause && clock.dueAt ? later(clock.dueAt, millisecondsBetween(pause.from, context.now)) : clock.dueAt
    })
  expect(resumed.length).toBeGreaterThan(5)
  expect(resumed.map(({ after }) => after?.clocks.map(({ dueAt }) => dueAt))).toEqual(resumed.map(stood))
})

test('[I7] the reporter’s view never leaks', () => {
  const leaks = lives.flatMap(({ incident, log }) =>
    [...keys, undefined].flatMap((key) => {
      const view = JSON.stringify(reporterView(incident, log, key))
      const others = keys.filter((one) => one !== key)
      const hidden = incident.confidential ? ['unitId'] : []
      const secrets = [marks.internal, marks.person, ...others, ...hiddenTexts(log), ...hidden]
      return secrets.filter((secret) => view.includes(secret)).map((secret) => ({ secret, view }))
    }),
  )
  expect(leaks).toEqual([])
})

test('[I8] every resident who reported finds an answer in every ending', () => {
  const answers: readonly EventType[] = ['Declined', 'Merged', 'Resolved', 'Closed']
  const ended = residents.filter(({ incident }) => !isOpen(incident.stage))
  expect(ended.length).toBeGreaterThan(300)
  const silent = ended.filter(
    ({ incident, log, reporterId }) =>
      !reporterView(incident, log, reporterId).steps.some(({ type }) => answers.includes(type)),
  )
  expect(silent).toEqual([])
  const merged = ended.filter(({ incident }) => incident.stage === 'merged')
  const lost = merged.filter(
    ({ incident, world, reporterId }) =>
      !reportersOf(world.get(incident.mergedIntoId ?? '')?.incident).includes(reporterId),
  )
  expect(lost).toEqual([])
})

test('[I9] between two closings there is a reopening', () => {
  const turns = lives.map(({ log }) =>
    log.map(({ event }) => event.type).filter((type) => type === 'Closed' || type === 'Reopened'),
  )
  const twice = turns.filter((types) => types.some((type, at) => type === 'Closed' && types[at + 1] === 'Closed'))
  expect(twice).toEqual([])
})

test('[I10] nobody who reported is ever lost', () => {
  const lost = laterSuccesses.filter(({ before, after, command, world }) => {
    const ids =
      command.type === 'merge' ? [command.targetId] : command.type === 'split' ? command.parts.map(({ id }) => id) : []
    const kin = ids.map((id) => reportersOf(world.get(id)?.incident))
    return [reportersOf(after), ...kin].some((known) => !reportersOf(before).every((key) => known.includes(key)))
  })
  expect(lost).toEqual([])
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
