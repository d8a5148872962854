import { expect, test } from 'vitest'
import { reporterView } from './reporter-view.ts'
import { listSteps } from './steps.ts'
import { byWorker, command, report } from './testing/commands.ts'
import { city, dispatcher, gridWorker, head, lin, officer, staff, supervisor, wang } from './testing/small-city.ts'
import { type Act, given } from './testing/specify.ts'
import { topicsOf } from './topics-of.ts'
import { whoMustAct } from './who-must-act.ts'

const own = { ...report, source: 'gridWorker', by: byWorker } as const
const atOffice: readonly Act[] = [
  [lin, report],
  [wang, { ...command.join, text: 'me too', photoIds: ['mine'] }],
  [dispatcher, { ...command.dispatch, note: 'mind the dog' }],
]

function viewOf(acts: readonly Act[], reporterId?: string) {
  const { incident, log } = given(...acts)
  if (!incident) throw new Error('nothing was given')
  return reporterView(incident, log, reporterId)
}

function todosOf(...acts: readonly Act[]) {
  const { incident } = given(...acts)
  return incident && whoMustAct(incident, city).map(({ unitId, why }) => `${unitId} ${why}`)
}

test('[I68] the reporter reads every hand-over, every date, the result with its photo and the ending, in order', () => {
  const view = viewOf(
    [
      ...atOffice,
      [officer, { type: 'delegate', personId: 'mei' }],
      [officer, command.contact],
      [officer, command.requestExtension],
      [supervisor, command.extend],
      [officer, command.suspend],
      [officer, command.resume],
      [officer, { ...command.note, text: 'we come on Friday', visibility: 'reporter' }],
      [officer, command.delegate],
      [gridWorker, command.resolve],
      [lin, command.confirm],
    ],
    'lin',
  )
  expect(view.steps).toMatchObject([
    { type: 'Reported', unitId: 'grid' },
    { type: 'Dispatched', unitId: 'streetOrder', until: '2026-03-07T04:00:00.000Z' },
    { type: 'ReporterContacted' },
    { type: 'Extended', until: '2026-04-01T01:00:00.000Z', text: 'granted' },
    { type: 'Suspended', text: 'the court decides', until: '2026-03-12T01:00:00.000Z' },
    { type: 'Resumed' },
    { type: 'Noted', text: 'we come on Friday' },
    { type: 'Delegated', unitId: 'grid' },
    { type: 'Resolved', outcome: 'substantive', text: 'the shed is gone', photoIds: ['after'] },
    { type: 'Rated' },
    { type: 'Closed', more: 'confirmed' },
  ])
  expect(view).toMatchObject({ text: report.text, photoIds: ['before'], rating: 'satisfied', stage: 'closed' })
  expect(view).not.toHaveProperty('holder')
})

test('[I68] who has it, since when, until when', () => {
  expect(viewOf(atOffice, 'lin').holder).toEqual({
    unitId: 'streetOrder',
    since: '2026-03-02T04:00:00.000Z',
    until: '2026-03-07T04:00:00.000Z',
    towards: 'solve',
  })
  expect(viewOf([[lin, report]], 'lin').holder).toMatchObject({ until: '2026-03-02T04:00:00.000Z', towards: 'accept' })
  const suspended = viewOf([...atOffice, [officer, command.suspend]], 'lin').holder
  expect(suspended?.until).toBe('2026-03-12T01:00:00.000Z')
  expect(suspended).not.toHaveProperty('towards')
})

test('[I8] [I68] declined with where to go, merged with where it lives on', () => {
  const declined = viewOf([...atOffice.slice(0, 2), [dispatcher, command.decline]], 'wang')
  expect(declined.steps.at(-1)).toMatchObject({ type: 'Declined', text: 'not ours', more: 'the water company' })
  const merged = viewOf([...atOffice, [dispatcher, command.merge]], 'wang')
  expect(merged).toMatchObject({ continuedInId: 'another', stage: 'merged' })
})

test('[I7] [I68] a reporter reads the own report and notes only, and a stranger none', () => {
  const talk: readonly Act[] = [...atOffice, [lin, { ...command.note, text: 'from Lin' }]]
  expect(viewOf(talk, 'wang')).toMatchObject({ text: 'me too', photoIds: ['mine'] })
  expect(JSON.stringify(viewOf(talk, 'wang'))).not.toContain('Lin')
  expect(JSON.stringify(viewOf(talk, 'lin'))).toContain('from Lin')
  expect(viewOf(talk)).toMatchObject({ text: '', photoIds: [] })
  expect(viewOf(talk).steps.map(({ type }) => type)).toEqual(['Reported', 'Dispatched'])
})

test('[I7] words among staff are not told', () => {
  const acts: readonly Act[] = [
    ...atOffice,
    [officer, command.note],
    [officer, command.invite],
    [officer, command.dispute],
    [supervisor, command.supervise],
    [officer, command.return],
  ]
  const view = viewOf(acts, 'lin')
  expect(view.steps.map(({ type }) => type)).toEqual(['Reported', 'Dispatched', 'Returned'])
  expect(view.steps.map(({ text }) => text)).toEqual([undefined, undefined, undefined])
})

test('[I7] of a confidential matter no unit is told', () => {
  const cleared = staff('dispatcher', 'street', { cleared: true })
  const view = viewOf(
    [
      [lin, { ...report, confidential: true }],
      [cleared, command.dispatch],
    ],
    'lin',
  )
  expect(view).not.toHaveProperty('holder')
  expect(JSON.stringify(view)).not.toContain('street')
})

test('[I58] [I68] that the work begins again is told to everyone who joined, not whose word it was or what was said', () => {
  const text = 'it smells worse'
  const angry: readonly Act[] = [...atOffice, [officer, command.resolve], [lin, { ...command.dissatisfied, text }]]
  const until = '2026-03-07T06:00:00.000Z'
  expect(viewOf(angry, 'lin')).toMatchObject({ rating: 'dissatisfied', stage: 'handling' })
  expect(viewOf(angry, 'lin').steps.at(-1)).toMatchObject({ type: 'Rated', text, until })
  for (const other of ['wang', undefined]) {
    expect(viewOf(angry, other).steps.at(-1)).toMatchObject({ type: 'Reopened', until })
    expect(JSON.stringify(viewOf(angry, other))).not.toContain(text)
  }
  const late: readonly Act[] = [...atOffice, [officer, command.resolve], [lin, command.confirm]]
  const reopened = viewOf([...late, [wang, command.dissatisfied]], 'lin').steps.map(({ type }) => type)
  expect(reopened.filter((type) => type === 'Reopened')).toHaveLength(1)
})

test('[I68] a part is told to all its reporters', () => {
  const part = { ...command.openPart, alsoBy: [{ reporterId: 'wang', kind: 'resident' }] } as const
  const view = viewOf([[dispatcher, { ...part, report: { ...report, text: 'the noise', photoIds: [] } }]], 'wang')
  expect(view.text).toBe('the noise')
})

test('[I7] [I63] what was redacted is in no step of anybody, and both see that something is hidden', () => {
  const hidden: Act = [
    staff('privacyOfficer', 'county'),
    {
      ...command.redact,
      targets: [
        { kind: 'text', version: 1 },
        { kind: 'photo', photoId: 'before' },
      ],
    },
  ]
  const { log } = given(...atOffice, hidden)
  expect(listSteps(log)[0]).toMatchObject({ type: 'Reported', redacted: true, photoIds: [] })
  expect(listSteps(log)[0]?.text).toBeUndefined()
  expect(viewOf([...atOffice, hidden], 'lin')).toMatchObject({ text: '', photoIds: [] })
})

test('[I68] staff read who did what, with internal notes marked', () => {
  const steps = listSteps(given(...atOffice, [officer, command.note]).log)
  expect(steps).toMatchObject([
    { version: 1, type: 'Reported', actedBy: { kind: 'resident', reporterId: 'lin' }, internal: false },
    { type: 'Joined', text: 'me too', photoIds: ['mine'] },
    { type: 'Dispatched', unitId: 'streetOrder', text: 'mind the dog', actedBy: { unitId: 'street' } },
    { type: 'Noted', text: 'seen', internal: true, actedBy: { personId: 'departmentHandler@streetOrder' } },
  ])
})

test('[I66] each open step has its row', () => {
  expect(todosOf([lin, report])).toEqual(['grid accept'])
  expect(todosOf([gridWorker, own], [head, command.accept], [head, command.escalate])).toEqual(['street decide'])
  expect(todosOf(...atOffice, [officer, command.invite])).toEqual(['streetOrder handle', 'community coHandle'])
  expect(todosOf(...atOffice, [officer, command.suspend])).toEqual([])
  expect(todosOf(...atOffice, [officer, command.resolve])).toEqual(['community verify'])
  expect(todosOf(...atOffice, [officer, command.resolve], [lin, command.confirm])).toEqual([])
})

test('[I66] a row carries the person and the date', () => {
  const { incident } = given(...atOffice, [officer, { type: 'delegate', personId: 'mei' }])
  expect(incident && whoMustAct(incident, city)).toMatchObject([
    { unitId: 'streetOrder', personId: 'mei', why: 'handle', dueAt: '2026-03-07T04:00:00.000Z' },
  ])
})

test('[I67] the centre decides what its units ask, and the one above what a centre asks', () => {
  expect(todosOf(...atOffice, [officer, command.requestExtension], [officer, command.dispute])).toEqual([
    'streetOrder handle',
    'street approve',
    'street rule',
  ])
  const centre: Act = [dispatcher, { ...command.dispatch, unitId: 'street' }]
  expect(todosOf([lin, report], centre, [dispatcher, command.requestExtension])).toEqual([
    'street handle',
    'county approve',
  ])
})

test('[I67] whoever did the work does not verify it', () => {
  expect(todosOf([lin, report], [head, command.accept], [head, command.resolve])).toEqual(['street verify'])
})

test('[I69] a change is announced to all it may concern, of a tip-off to no area', () => {
  const { incident } = given(
    ...atOffice,
    [officer, { type: 'delegate', personId: 'mei' }],
    [officer, command.requestExtension],
  )
  expect(incident && topicsOf(incident, city)).toEqual([
    'incident:incident',
    'unit:grid',
    'unit:street',
    'unit:streetOrder',
    'person:mei',
    ...['350603001002001', '350603001002', '350603001', '350603', '3506', '35'].map((code) => `area:${code}`),
  ])
  const secret = given([lin, { ...report, confidential: true }]).incident
  expect(secret && topicsOf(secret, city)).toEqual(['incident:incident', 'unit:street'])
})
