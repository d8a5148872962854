import { expect, test } from 'vitest'
import { carryOut } from '../carry-out.ts'
import { cityOf } from '../city.ts'
import type { Command } from '../command.ts'
import type { Incident } from '../incident.ts'
import { command, report } from '../testing/commands.ts'
import { city, dispatcher, lin, officer, units } from '../testing/small-city.ts'
import { begin, contextAt } from '../testing/specify.ts'

const named = units.map((unit) => ({ ...unit, name: unit.id }))
const asking = { proofRequired: true, why: 'to see it' }
const free = { proofRequired: false, why: '' }
const unlike = { shed: free, noise: asking }

function inCity(
  rules: typeof unlike | undefined,
  incident: Incident | undefined,
  acts: readonly (readonly [typeof lin, Command])[],
) {
  const governed = rules ? cityOf(named, new Map(Object.entries(rules))) : city
  return acts.reduce((state, [actor, asked]) => {
    return carryOut(state, asked, { ...contextAt(begin, actor), city: governed }).incident
  }, incident)
}

const atOffice = [
  [lin, report],
  [dispatcher, command.dispatch],
] as const
const bare = [officer, { ...command.resolve, proofIds: [] }] as const
const noise = [lin, { ...report, categoryId: 'noise' }] as const

test('[I81] a photo demanded later is not asked of matters that are open already', () => {
  const opened = inCity(undefined, undefined, [noise, atOffice[1]])
  expect(inCity(unlike, opened, [bare])?.stage).toBe('resolved')
  const openedLater = inCity(unlike, undefined, [noise, atOffice[1]])
  expect(() => inCity(unlike, openedLater, [bare])).toThrow('incident.proof-required')
})

test('[I81] a photo that is demanded no more is asked of nobody', () => {
  const opened = inCity(undefined, undefined, atOffice)
  expect(() => inCity(undefined, opened, [bare])).toThrow('incident.proof-required')
  expect(inCity(unlike, opened, [bare])?.stage).toBe('resolved')
})

test('[I81] correcting the category counts as getting it', () => {
  const reclassified = [officer, { ...command.reclassify, categoryId: 'shed' }] as const
  const opened = inCity(undefined, undefined, [noise, atOffice[1]])
  const asked = inCity(undefined, opened, [reclassified])
  expect(() => inCity(undefined, asked, [bare])).toThrow('incident.proof-required')
  const notAsked = inCity(unlike, opened, [reclassified])
  expect(inCity(undefined, notAsked, [bare])?.stage).toBe('resolved')
})
