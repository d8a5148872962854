import { expect, test } from 'vitest'
import { carryOut } from '../carry-out.ts'
import { cityOf } from '../city.ts'
import type { CommandOf } from '../command.ts'
import { type CommunityPolicy, plainPolicy } from '../community-policy.ts'
import { byLin, command } from '../testing/commands.ts'
import { gridWorker, units } from '../testing/small-city.ts'
import { begin, contextAt } from '../testing/specify.ts'

const shed = new Map([['shed', { proofRequired: true, why: 'to see it' }]])
const bare = { ...command.record, proofIds: [] }

function recorded(policy: Partial<CommunityPolicy>, asked: CommandOf<'record'>) {
  const agreed = new Map([['350603001002', { ...plainPolicy, ...policy }]])
  const city = cityOf(
    units.map((unit) => ({ ...unit, name: unit.id })),
    shed,
    agreed,
  )
  return () => carryOut(undefined, asked, { ...contextAt(begin, gridWorker), city }).incident?.stage
}

test('[I82] where the community does not record small matters, only what a resident brought is recorded', () => {
  const off = { quickRecord: false }
  expect(recorded(off, command.record)).toThrow('incident.record-off')
  const forLin = { ...command.record, report: { ...command.record.report, source: 'onBehalf', by: byLin } } as const
  expect(recorded(off, forLin)()).toBe('resolved')
  expect(recorded({}, command.record)()).toBe('closed')
})

test('[I83] a community may do without the photo of a quick record, and cannot ask for one', () => {
  expect(recorded({}, bare)).toThrow('incident.proof-required')
  for (const quickPhotos of ['optional', 'none'] as const) expect(recorded({ quickPhotos }, bare)()).toBe('closed')
  const free = { ...bare, report: { ...bare.report, categoryId: 'noise' } }
  for (const quickPhotos of ['asCategory', 'optional', 'none'] as const)
    expect(recorded({ quickPhotos }, free)()).toBe('closed')
})
