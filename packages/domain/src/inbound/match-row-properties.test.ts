import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Candidate, Comparison, Known } from './comparison.ts'
import { matchRow, type RowMatch } from './match-row.ts'
import { weighLikeness } from './weigh-likeness.ts'

const names = fc.constantFrom('陈小明', '陈晓明', '陈小亮', '李娜', '李大强', '欧阳明')
const births = fc.constantFrom(undefined, '1956', '1956-03-09', '1956-09-03', '1990-01-20')
const places = fc.option(
  fc.record({
    roomId: fc.constantFrom('r1', 'r2'),
    buildingId: fc.constantFrom('b1', 'b2'),
    gridCode: fc.constantFrom('350603001001001', '350603001002001'),
  }),
  { nil: undefined },
)
const known: fc.Arbitrary<Known> = fc.record({
  name: names,
  idCard: fc.constantFrom(undefined, '1', '2'),
  phone: fc.constantFrom(undefined, '138', '139'),
  birthOn: births,
  place: places,
})
const people: fc.Arbitrary<Candidate[]> = fc
  .array(known, { maxLength: 6 })
  .map((all) => all.map((one, at) => ({ ...one, personId: `p${at}` })))
const crowds = fc.record({ size: fc.integer({ min: 1, max: 1_000_000 }), bearers: fc.integer({ min: 0, max: 300 }) })

test('[M3] nobody with another id card is matched or asked about', () => {
  fc.assert(
    fc.property(known, people, crowds, (row, candidates, crowd) => {
      const match = matchRow(row, candidates, crowd)
      const meant = match.kind === 'same' ? [match.personId] : match.kind === 'ask' ? idsOf(match.candidates) : []
      const others = candidates.filter(({ idCard }) => row.idCard && idCard && idCard !== row.idCard)
      expect(others.filter(({ personId }) => meant.includes(personId))).toEqual([])
    }),
  )
})

test('[M9] whoever is matched by likeness alone is called the same', () => {
  fc.assert(
    fc.property(known, people, crowds, (row, candidates, crowd) => {
      const match = matchRow(row, candidates, crowd)
      if (match.kind !== 'same' || match.by !== 'likeness') return
      const name = candidates.find(({ personId }) => personId === match.personId)?.name ?? ''
      expect([row.name, ...(row.name.endsWith('明') ? ['陈小明', '陈晓明'] : [])]).toContain(name)
    }),
  )
})

test('[M10] the order of the candidates changes nothing, and the chances make no more than one', () => {
  fc.assert(
    fc.property(known, people, crowds, (row, candidates, crowd) => {
      const match = matchRow(row, candidates, crowd)
      expect(summaryOf(matchRow(row, candidates.toReversed(), crowd))).toEqual(summaryOf(match))
      const byChance =
        match.kind === 'ask' ? match.candidates.filter(({ comparison }) => comparison.idCard !== 'equal') : []
      expect(byChance.reduce((sum, { chance }) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

const steps = {
  name: ['differs', 'near', 'sound', 'equal'],
  birthOn: ['differs', 'near', 'swapped', 'equal'],
  phone: ['differs', 'unknown', 'equal'],
  place: ['elsewhere', 'community', 'grid', 'building', 'room'],
} as const satisfies { readonly [Part in keyof Comparison]?: readonly Comparison[Part][] }

test('[M8] the more agrees, the surer', () => {
  const comparison: fc.Arbitrary<Comparison> = fc.record({
    name: fc.constantFrom(...steps.name),
    idCard: fc.constant('unknown'),
    birthOn: fc.constantFrom(...steps.birthOn),
    phone: fc.constantFrom(...steps.phone),
    place: fc.constantFrom(...steps.place),
  })
  fc.assert(
    fc.property(comparison, crowds, (given, crowd) => {
      const weight = weighLikeness(given, crowd)
      for (const better of betterThan(given))
        expect(weighLikeness(better, crowd)).toBeGreaterThanOrEqual(weight - 1e-12)
    }),
  )
})

function betterThan(given: Comparison): Comparison[] {
  const next = <One>(all: readonly One[], one: One) => all[all.indexOf(one) + 1] ?? one
  return [
    { ...given, name: next<Comparison['name']>(steps.name, given.name) },
    { ...given, birthOn: next<Comparison['birthOn']>(steps.birthOn, given.birthOn) },
    { ...given, phone: next<Comparison['phone']>(steps.phone, given.phone) },
    { ...given, place: next<Comparison['place']>(steps.place, given.place) },
  ]
}

function summaryOf(match: RowMatch) {
  return match.kind === 'ask' ? idsOf(match.candidates).toSorted() : match
}

function idsOf(candidates: readonly { readonly personId: string }[]): string[] {
  return candidates.map(({ personId }) => personId)
}
