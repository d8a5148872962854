import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Command, canSee, carryOut, type Incident, legalCommands } from '../incidents/index.ts'
import { Refusal } from '../refusal.ts'
import { type Change, keyOfRecipient, keyOfTodo } from './notice.ts'
import { noticesOf } from './notices-of.ts'
import { city, people, staff, unitIds, world } from './testing/small-city.ts'
import { actorOf, begin, contextAt, report } from './testing/story.ts'
import { listLeads } from './who-is-told.ts'

const everybody = ['lin', 'wang', 'system', ...staff.map(({ personId }) => personId)]
const until = '2026-06-01T00:00:00.000Z'
const secret = '§among staff'

/** Ways in which a matter can go on; who may give one is found by asking the domain. */
function anyCommand(unitId: string, personId: string): readonly Command[] {
  return [
    { type: 'accept' },
    { type: 'decline', reason: 'private', whereToGo: 'court' },
    { type: 'escalate', reason: secret, tried: secret },
    { type: 'dispatch', unitId, coHandlers: [{ unitId: 'police', task: secret }] },
    { type: 'delegate', personId },
    { type: 'return', reason: secret },
    { type: 'dispute', grounds: secret },
    { type: 'rule', leadUnitId: unitId, reason: secret },
    { type: 'signOff', result: secret, photoIds: [] },
    { type: 'note', text: secret, photoIds: [], visibility: 'internal' },
    { type: 'requestExtension', reason: secret, dueAt: until },
    { type: 'extend', approved: true, reason: 'rain' },
    { type: 'suspend', reason: 'rain', until: '2026-03-05T00:00:00.000Z', waitingFor: 'reporter' },
    { type: 'resume', reason: secret },
    { type: 'urge' },
    { type: 'supervise', reason: secret, dueAt: until },
    { type: 'reclassify', categoryId: 'noise', reason: secret },
    { type: 'resolve', outcome: 'substantive', done: 'gone', proofIds: [], releases: [] },
    { type: 'reject', reason: secret },
    { type: 'verify' },
    { type: 'dissatisfied', aspects: ['result'] },
    { type: 'join', by: { reporterId: 'wang', kind: 'resident' }, photoIds: [] },
    { type: 'reopen', reason: secret },
    { type: 'withdraw' },
  ]
}

const step = fc.record({
  kind: fc.nat(23),
  unitId: fc.constantFrom(...unitIds),
  person: fc.constantFrom(...staff.map(({ personId }) => personId)),
  who: fc.nat(everybody.length - 1),
})
const plan = fc.record({
  urgent: fc.boolean(),
  confidential: fc.nat(4).map((n) => n === 0),
  steps: fc.array(step, { minLength: 30, maxLength: 60 }),
})

function live({ urgent, confidential, steps }: typeof plan extends fc.Arbitrary<infer Plan> ? Plan : never): Change[] {
  const changes: Change[] = []
  let [incident, now]: [Incident | undefined, number] = [undefined, Date.parse(begin)]
  const attempt = (who: string, command: Command) => {
    try {
      const before = incident
      const done = carryOut(before, command, contextAt(new Date(now).toISOString(), who))
      if (!done.incident) return
      incident = done.incident
      changes.push({ before, after: done.incident, events: done.log })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  attempt('lin', report({ urgent, confidential }))
  for (const { kind, unitId, person, who } of steps) {
    now += 3_600_000
    const command = anyCommand(unitId, person)[kind]
    if (!command || !incident) continue
    const around = contextAt(new Date(now).toISOString(), 'system')
    const state = incident
    const able = everybody.filter((name) =>
      legalCommands(state, { ...around, actor: actorOf(name) }).includes(command.type),
    )
    const chosen = able[who % Math.max(1, able.length)]
    if (chosen !== undefined) attempt(chosen, command)
  }
  return changes
}

const lives = fc.sample(plan, { numRuns: 400, seed: 20_261_124 }).map(live)
const tellings = lives.flat().map((change) => ({ change, told: noticesOf(change, world) }))

test('[N3] the random lives bring many notices of many kinds', () => {
  expect(tellings.flatMap(({ told }) => told).length).toBeGreaterThan(3000)
  expect(new Set(tellings.flatMap(({ told }) => told.map((notice) => notice.step))).size).toBeGreaterThan(20)
})

test('[N3] nobody is told twice for one change', () => {
  const doubled = tellings.filter(
    ({ told }) => new Set(told.map((one) => keyOfRecipient(one.recipient))).size < told.length,
  )
  expect(doubled).toEqual([])
})

test('[N3] a step is told once: nobody hears again of one that they were told and that is still owed', () => {
  const repeated = lives.flatMap((changes) => {
    const known = new Set<string>()
    return changes.flatMap((change) => {
      const told = noticesOf(change, world).flatMap((one) =>
        one.todo ? [`${keyOfRecipient(one.recipient)} ${keyOfTodo(one.todo)}`] : [],
      )
      const again = change.before === undefined ? [] : told.filter((key) => known.has(key))
      known.clear()
      for (const key of told) known.add(key)
      return again
    })
  })
  expect(repeated).toEqual([])
})

test('[N5] nobody is told who may not read the matter', () => {
  const strangers = tellings.flatMap(({ change, told }) =>
    told.filter(({ recipient }) => {
      if (recipient.kind === 'reporter')
        return !change.after.reporters.some((one) => one.reporterId === recipient.reporterId)
      const person = people.find(recipient.personId)
      return !person || !canSee(person, change.after, city)
    }),
  )
  expect(strangers).toEqual([])
})

test('[N4] nobody is told of what they did themselves', () => {
  const own = tellings.filter(({ change, told }) =>
    change.events.some(({ actedBy }) =>
      told.some(({ recipient }) =>
        recipient.kind === 'staff'
          ? actedBy.kind === 'staff' && actedBy.personId === recipient.personId
          : actedBy.kind === 'resident' && actedBy.reporterId === recipient.reporterId,
      ),
    ),
  )
  expect(own).toEqual([])
})

test('[N10] no reporter is told what was written among staff, and of a confidential matter no more than a date', () => {
  const toReporters = tellings.flatMap(({ change, told }) =>
    told.flatMap(({ recipient, facts }) =>
      recipient.kind === 'reporter' ? [{ facts, secret: change.after.confidential }] : [],
    ),
  )
  expect(toReporters.filter(({ facts }) => JSON.stringify(facts).includes(secret))).toEqual([])
  expect(
    toReporters.filter(({ facts, secret: isSecret }) => isSecret && Object.keys(facts).some((key) => key !== 'dueAt')),
  ).toEqual([])
})

test('[N1] [N2] a matter that comes to another unit is told to somebody, unless only whoever sent it may see it', () => {
  const silent = tellings.filter(({ change: { before, after, events }, told }) => {
    if (before && before.leadUnitId === after.leadUnitId) return false
    const isOwed = after.stage === 'reported' || after.stage === 'dispatching' || after.stage === 'handling'
    const authors = events.flatMap(({ actedBy }) =>
      actedBy.kind === 'staff' ? [actedBy.personId, actedBy.unitId] : [],
    )
    const others = listLeads(after, world).filter(({ personId }) => !authors.includes(personId))
    const isOwn = authors.includes(after.leadUnitId) || others.length === 0
    return isOwed && !isOwn && !told.some(({ todo, recipient }) => todo !== undefined && recipient.kind === 'staff')
  })
  expect(silent.map(({ change }) => change.events.map(({ event }) => event.type))).toEqual([])
})
