import { expect, test } from 'vitest'
import { actingAs, legalCommands } from './acting-as.ts'
import type { CommandType } from './command.ts'
import type { Context } from './context.ts'
import type { Incident } from './incident.ts'
import { later } from './instants.ts'
import { isLegal, legal } from './legal.ts'
import { stages } from './stage.ts'
import { type Standing, standings } from './standing.ts'
import { standingsOf } from './standings-of.ts'
import { byWang, byWorker, command, report } from './testing/commands.ts'
import {
  city,
  countyDispatcher,
  dispatcher,
  gridWorker,
  head,
  lin,
  officer,
  otherSide,
  staff,
  supervisor,
  system,
  wang,
} from './testing/small-city.ts'
import { type Act, contextAt, day, given, hour, refusalOf } from './testing/specify.ts'

const { report: _report, record: _record, openPart: _part, ...acting } = command
const types = Object.values(acting).map(({ type }) => type)

const own: Act = [gridWorker, { ...report, source: 'gridWorker', by: byWorker }]
const handling: readonly Act[] = [
  [lin, report],
  [dispatcher, command.dispatch],
  [officer, command.invite],
]
const works: readonly Act[] = [[lin, { ...report, categoryId: 'works' }], ...handling.slice(1)]
const inCommunity: readonly Act[] = [own, [head, command.accept]]
const resolved: readonly Act[] = [...handling, [head, command.signOff], [officer, command.resolve]]
const closed: readonly Act[] = [...resolved, [head, command.verify]]
const longWait = { ...command.suspend, until: command.requestExtension.dueAt }

/** Matters in every stage and with everything that can be pending, so that every cell of the table is entered. */
const situations: readonly (readonly Act[])[] = [
  [[lin, report]],
  [own],
  [...handling, [officer, { ...command.relocate, place: otherSide }]],
  handling,
  works,
  inCommunity,
  ...[command.dispute, command.requestExtension, longWait].map((asked): readonly Act[] => [
    ...handling,
    [officer, asked],
  ]),
  [...handling, [head, command.signOff], [officer, { ...command.resolve, outcome: 'unreasonable' }]],
  [...handling, [officer, command.return]],
  [...handling.slice(0, 2), [officer, command.return]],
  [...handling.slice(0, 2), [officer, command.suspend]],
  [
    [lin, report],
    [gridWorker, command.accept],
    [gridWorker, command.return],
  ],
  [...handling, [officer, command.suspend]],
  [...inCommunity, [head, command.suspend]],
  resolved,
  closed,
  [
    [lin, report],
    [dispatcher, command.decline],
  ],
  [...handling, [dispatcher, command.merge]],
]

const callbackOfficer = staff('callbackOfficer', 'county')
const privacyOfficer = staff('privacyOfficer', 'county')
const administrator = staff('systemAdministrator', 'cityCentre')
const fieldStaff = [gridWorker, head, officer, dispatcher, countyDispatcher, supervisor]
const actors = [lin, wang, system, ...fieldStaff, callbackOfficer, privacyOfficer, administrator]

/** Every command of everybody in every situation, shortly after and when all dates have passed. */
const attempts = situations.flatMap((acts) => {
  const { incident, now } = given(...acts)
  if (!incident) throw new Error('nothing was given')
  return [hour, 11 * day].flatMap((passed) =>
    actors.flatMap((actor) => {
      const context = contextAt(later(now, passed), actor)
      const held = standingsOf(actor, incident, city).map(({ standing }) => standing)
      const offered = legalCommands(incident, context)
      return types.map((type) => ({ stage: incident.stage, held, type, offered, ...entry(incident, type, context) }))
    }),
  )
})

function entry(incident: Incident, type: (typeof types)[number], context: Context) {
  let standing: Standing | undefined
  const refusal = refusalOf(() => {
    standing = actingAs(incident, command[type], context).standing
  })
  return { standing, code: refusal?.code }
}

test('[I4] whoever holds no position whose row has the command is refused, and is told so or nothing', () => {
  const outside = attempts.filter(({ stage, held, type }) => !held.some((standing) => isLegal(stage, standing, type)))
  const wrong = outside.filter(({ code }) => code !== 'incident.not-allowed' && code !== 'incident.not-found')
  expect(outside.length).toBeGreaterThan(1_000)
  expect(wrong).toEqual([])
})

test('[I4] whoever is let in acts in a position they hold and whose row has the command', () => {
  const inside = attempts.filter(({ code }) => code === undefined)
  const wrong = inside.filter(
    ({ stage, held, type, standing }) => !standing || !held.includes(standing) || !isLegal(stage, standing, type),
  )
  expect(wrong).toEqual([])
})

test('[I12] what is offered is what is let in, but for commands that only the platform gives', () => {
  const unspoken: readonly string[] = ['absorb', 'handOver', 'passWindow', 'retime']
  const wrong = attempts.filter(({ type, offered, code }) => offered.includes(type) !== (code === undefined))
  expect([...new Set(wrong.map(({ type }) => type))].toSorted()).toEqual(unspoken)
  expect(attempts.flatMap(({ offered }) => offered).filter((type) => unspoken.includes(type))).toEqual([])
})

test('[I4] [I12] every cell of the table lets somebody in', () => {
  const entered = new Set(attempts.map(({ stage, standing, type }) => `${stage} ${standing} ${type}`))
  const cells = stages.flatMap((stage) =>
    standings.flatMap((standing) => legal[stage][standing].map((type) => `${stage} ${standing} ${type}`)),
  )
  expect(cells.length).toBeGreaterThan(120)
  expect(cells.filter((cell) => !entered.has(cell))).toEqual([])
})

test('[I12] every command can succeed somewhere', () => {
  const lives: Readonly<Record<CommandType, readonly Act[]>> = {
    report: [[lin, report]],
    record: [[gridWorker, command.record]],
    openPart: [[dispatcher, command.openPart]],
    accept: [
      [lin, report],
      [gridWorker, command.accept],
    ],
    decline: [
      [lin, report],
      [dispatcher, command.decline],
    ],
    escalate: [
      [lin, report],
      [gridWorker, command.accept],
      [gridWorker, command.escalate],
    ],
    dispatch: handling,
    delegate: [...handling, [officer, command.delegate]],
    return: [...handling, [officer, command.return]],
    dispute: [...handling, [officer, command.dispute]],
    rule: [...handling, [officer, command.dispute], [dispatcher, command.rule]],
    invite: handling,
    signOff: [...handling, [head, command.signOff]],
    contact: [...handling, [officer, command.contact]],
    note: [...handling, [officer, command.note]],
    reachMilestone: [...works, [officer, command.reachMilestone]],
    requestExtension: [...handling, [officer, command.requestExtension]],
    extend: [...handling, [officer, command.requestExtension], [supervisor, command.extend]],
    suspend: [...handling, [officer, command.suspend]],
    approveSuspension: [
      ...handling,
      [officer, { ...command.suspend, until: command.requestExtension.dueAt }],
      [supervisor, command.approveSuspension],
    ],
    resume: [...handling, [officer, command.suspend], [officer, command.resume]],
    urge: [...handling, [lin, command.urge]],
    supervise: [...handling, [supervisor, command.supervise]],
    relocate: [...handling, [officer, command.relocate]],
    reclassify: [...handling, [officer, command.reclassify]],
    merge: [...handling, [dispatcher, command.merge]],
    split: [...handling, [dispatcher, command.split]],
    absorb: [...handling, [dispatcher, command.absorb]],
    resolve: resolved,
    agreeUnreasonable: [
      [lin, report],
      [dispatcher, command.dispatch],
      [officer, { ...command.resolve, outcome: 'unreasonable' }],
      [supervisor, command.agreeUnreasonable],
    ],
    verify: closed,
    reject: [...resolved, [head, command.reject]],
    confirm: [...resolved, [lin, command.confirm]],
    dissatisfied: [...resolved, [lin, command.dissatisfied]],
    callBack: [...resolved, [dispatcher, command.callBack]],
    reopen: [...closed, [lin, command.reopen]],
    join: [
      [lin, report],
      [wang, { ...command.join, by: byWang }],
    ],
    withdraw: [
      [lin, report],
      [lin, command.withdraw],
    ],
    redact: [...closed, [staff('privacyOfficer', 'county'), command.redact]],
    passWindow: [...resolved, [system, command.passWindow, 7 * day]],
    retime: [...works, [system, command.retime, 20 * day]],
    handOver: [...handling, [officer, { type: 'delegate', personId: 'leaving' }], [system, command.handOver]],
  }
  const carriedOut = Object.values(lives).flatMap((acts) => given(...acts).incident && acts.map(([, { type }]) => type))
  expect(new Set(carriedOut)).toEqual(new Set(Object.values(command).map(({ type }) => type)))
})
