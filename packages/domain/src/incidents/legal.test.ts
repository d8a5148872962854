import { expect, test } from 'vitest'
import { actingAs, legalCommands } from './acting-as.ts'
import type { CommandType } from './command.ts'
import { later } from './instants.ts'
import { isLegal, legal } from './legal.ts'
import { type Stage, stages } from './stage.ts'
import { type Standing, standings } from './standing.ts'
import { byWang, byWorker, command, report } from './testing/commands.ts'
import { dispatcher, gridWorker, head, lin, officer, staff, supervisor, system, wang } from './testing/small-city.ts'
import { type Act, contextAt, day, given, refusalOf } from './testing/specify.ts'

const { report: _report, record: _record, openPart: _part, ...rest } = command
const types = Object.values(rest).map(({ type }) => type)

const handling: readonly Act[] = [
  [lin, report],
  [dispatcher, command.dispatch],
  [officer, command.invite],
]
/** A matter in each stage; the office leads wherever it can, and the community helps while it is open. */
const inStage: Record<Stage, readonly Act[]> = {
  reported: [[gridWorker, { ...report, source: 'gridWorker', by: byWorker }]],
  handling,
  dispatching: [...handling, [officer, command.return]],
  suspended: [...handling, [officer, command.suspend]],
  resolved: [...handling, [head, command.signOff], [officer, command.resolve]],
  closed: [
    ...handling,
    [head, command.signOff],
    [officer, command.resolve],
    [staff('communityHead', 'community'), command.verify],
  ],
  declined: [
    [lin, report],
    [dispatcher, command.decline],
  ],
  merged: [...handling, [dispatcher, command.merge]],
}

/** Somebody who holds each position and no other that would allow more, stage by stage. */
function holderOf(standing: Standing, stage: Stage) {
  const { incident, now } = given(...inStage[stage])
  if (!incident) throw new Error('nothing was given')
  const actors = [
    ...[lin, wang, system, gridWorker, head, officer, dispatcher, supervisor],
    ...[staff('callbackOfficer', 'county'), staff('privacyOfficer', 'county'), staff('dispatcher', 'county')],
  ]
  return { incident, now: later(now, 11 * day), actors, standing }
}

test('[I4] the table has a row for every stage and position, and only commands that act on an incident', () => {
  for (const stage of stages)
    for (const standing of standings) for (const type of legal[stage][standing]) expect(types).toContain(type)
})

test('[I4] every cell behaves as the table says: what is not in it is refused to whoever holds nothing more', () => {
  for (const stage of stages)
    for (const type of types) {
      const { incident, now, actors } = holderOf('lead', stage)
      for (const actor of actors) {
        const context = contextAt(now, actor)
        const refusal = refusalOf(() => actingAs(incident, command[type], context))
        const acting = refusal ? undefined : actingAs(incident, command[type], context)
        if (acting) expect(isLegal(stage, acting.standing, type)).toBe(true)
        const isOffered = legalCommands(incident, context).includes(type)
        if (!['absorb', 'passWindow'].includes(type)) expect([stage, type, isOffered]).toEqual([stage, type, !refusal])
      }
    }
})

test('[I12] every position that has a command in a stage can use one there', () => {
  const used = new Set<string>()
  for (const stage of stages) {
    const { incident, actors, now } = holderOf('lead', stage)
    for (const actor of actors)
      for (const type of types) {
        const attempt = () => actingAs(incident, command[type], contextAt(now, actor))
        if (refusalOf(attempt) === undefined) used.add(`${stage} ${attempt().standing}`)
      }
  }
  const cells = stages.flatMap((stage) =>
    standings.filter((standing) => legal[stage][standing].length > 0).map((standing) => `${stage} ${standing}`),
  )
  // Helpers come with handling, so none is there while a matter is still to be accepted; and a community leads it there.
  const elsewhere = [
    'reported coHandler',
    'reported community',
    'handling community',
    'dispatching community',
    'suspended community',
  ]
  expect(cells.filter((cell) => !used.has(cell) && !elsewhere.includes(cell))).toEqual([])
})

test('[I12] every command can succeed somewhere', () => {
  const lives: Partial<Record<CommandType, readonly Act[]>> = {
    report: [[lin, report]],
    record: [[gridWorker, command.record]],
    openPart: [[dispatcher, command.openPart]],
    accept: [
      [lin, report],
      [gridWorker, command.accept],
    ],
    decline: inStage.declined,
    escalate: [
      [lin, report],
      [gridWorker, command.accept],
      [gridWorker, command.escalate],
    ],
    dispatch: handling,
    delegate: [...handling, [officer, command.delegate]],
    return: inStage.dispatching,
    dispute: [...handling, [officer, command.dispute]],
    rule: [...handling, [officer, command.dispute], [dispatcher, command.rule]],
    invite: handling,
    signOff: [...handling, [head, command.signOff]],
    contact: [...handling, [officer, command.contact]],
    note: [...handling, [officer, command.note]],
    requestExtension: [...handling, [officer, command.requestExtension]],
    extend: [...handling, [officer, command.requestExtension], [supervisor, command.extend]],
    suspend: inStage.suspended,
    approveSuspension: [
      ...handling,
      [officer, { ...command.suspend, until: command.requestExtension.dueAt }],
      [supervisor, command.approveSuspension],
    ],
    resume: [...inStage.suspended, [officer, command.resume]],
    urge: [...handling, [lin, command.urge]],
    supervise: [...handling, [supervisor, command.supervise]],
    relocate: [...handling, [officer, command.relocate]],
    reclassify: [...handling, [officer, command.reclassify]],
    merge: inStage.merged,
    split: [...handling, [dispatcher, command.split]],
    absorb: [...handling, [dispatcher, command.absorb]],
    resolve: inStage.resolved,
    agreeUnreasonable: [
      [lin, report],
      [dispatcher, command.dispatch],
      [officer, { ...command.resolve, outcome: 'unreasonable' }],
      [supervisor, command.agreeUnreasonable],
    ],
    verify: inStage.closed,
    reject: [...inStage.resolved, [head, command.reject]],
    confirm: [...inStage.resolved, [lin, command.confirm]],
    dissatisfied: [...inStage.resolved, [lin, command.dissatisfied]],
    callBack: [...inStage.resolved, [dispatcher, command.callBack]],
    reopen: [...inStage.closed, [lin, command.reopen]],
    join: [
      [lin, report],
      [wang, { ...command.join, by: byWang }],
    ],
    withdraw: [
      [lin, report],
      [lin, command.withdraw],
    ],
    redact: [...inStage.closed, [staff('privacyOfficer', 'county'), command.redact]],
    passWindow: [...inStage.resolved, [system, command.passWindow, 7 * day]],
  }
  for (const { type } of Object.values(command)) {
    const acts = lives[type] ?? []
    expect(acts.some(([, { type: given_ }]) => given_ === type)).toBe(true)
    expect(given(...acts).incident).toBeDefined()
  }
})
