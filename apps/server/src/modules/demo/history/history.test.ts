import { deadlines, type dispatch, incidents } from '@ejia/domain'
import { expect, test } from 'vitest'
import { demoGeography } from '../geography/demo-geography.ts'
import { demoOrganisation } from '../people.ts'
import type { Cast } from './cast.ts'
import { demoHistory } from './history.ts'
import { matters } from './matters.ts'

const now = '2026-11-23T09:00:00.000Z'
const cast = castOf()
const timing = deadlines.timingOf(deadlines.defaultSettings)
const { played, callers } = demoHistory({ cast, now, timing, newCaseCode: (at) => at })

test('three weeks of matters stand in every open stage and most have ended', () => {
  const count = (stage: incidents.Stage) => played.filter(({ state }) => state.stage === stage).length
  expect(played.length).toBeGreaterThan(300)
  for (const stage of ['reported', 'handling', 'dispatching', 'suspended', 'resolved', 'declined', 'merged'] as const) {
    expect(count(stage), stage).toBeGreaterThan(0)
  }
  expect(count('closed')).toBeGreaterThan(played.length / 2)
})

test('nothing happens after now, and the log alone makes each matter what it is', () => {
  for (const { log, state } of played) {
    expect(log.every(({ at }) => at <= now)).toBe(true)
    const again = log.reduce<incidents.Incident | undefined>(incidents.evolve, undefined)
    expect(again).toEqual(state)
  }
})

test('callers left a number of the range that nobody has', () => {
  expect(callers.length).toBeGreaterThan(50)
  expect(callers.every(({ phone }) => /^1990001\d{4}$/.test(phone))).toBe(true)
})

function castOf(): Cast {
  const geography = demoGeography()
  const { units, people } = demoOrganisation(geography)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return {
    units,
    city: incidents.cityOf(units, new Map()),
    categories: new Map(matters.map(({ categoryId }) => [categoryId, categoryOf(categoryId)])),
    staff: people.map(({ id: personId, memberships }) => ({
      kind: 'staff',
      personId,
      memberships: memberships.flatMap(({ unitId, role, cleared }) => {
        const unit = byId.get(unitId)
        return unit ? [{ unitId, unitKind: unit.kind, areaCode: unit.areaCode, role, cleared }] : []
      }),
    })),
    buildings: geography.buildings.map(({ position: [longitude, latitude], ...building }) => ({
      ...building,
      longitude,
      latitude,
    })),
  }
}

function categoryOf(id: string): dispatch.Category {
  const words = { zh: id, en: id }
  const belongsTo = { kind: 'department', nature: 'urbanManagement' } as const
  const closingRule = { proofRequired: false, why: words }
  return {
    id,
    name: words,
    hint: words,
    icon: '',
    urgent: false,
    confidential: id === 'tip-off',
    closingRule,
    belongsTo,
    near: { metres: 100, days: 60 },
    shownToStrangers: true,
    retired: false,
  }
}
