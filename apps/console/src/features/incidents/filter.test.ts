import { describe, expect, test } from 'vitest'
import { filterFromSearch, isCaseCode, type MatterFilter, toQuery, withoutEmpty } from './filter.ts'

const full: MatterFilter = {
  text: '搭棚',
  stage: 'handling,dispatching',
  category: 'illegal-building',
  area: '350603005',
  unit: '0190d6a0-0000-7000-8000-000000000001',
  source: 'resident',
  outcome: 'unreasonable',
  from: '2026-11-01',
  to: '2026-11-23',
  urgent: true,
}

describe('the filter in the address', () => {
  test('reads back what it wrote', () => {
    expect(filterFromSearch({ ...full })).toEqual(full)
  })

  test('reads codes that the address bar took for numbers', () => {
    expect(filterFromSearch({ area: 350603005 })).toEqual({ area: '350603005' })
  })

  test('leaves out what makes no sense instead of failing', () => {
    expect(filterFromSearch({ from: 'yesterday', urgent: 'maybe', text: '', page: 7 })).toEqual({})
  })

  test('forgets what was cleared', () => {
    expect(withoutEmpty({ ...full, text: undefined, stage: '' })).not.toHaveProperty('text')
    expect(withoutEmpty({ ...full, stage: '' })).not.toHaveProperty('stage')
  })
})

describe('the filter as a query', () => {
  test('counts days in China, the last one to its end', () => {
    const { reportedFrom, reportedBefore } = toQuery(full)
    expect(reportedFrom).toBe('2026-10-31T16:00:00.000Z')
    expect(reportedBefore).toBe('2026-11-23T16:00:00.000Z')
  })

  test('looks a case code up as such', () => {
    expect(toQuery({ text: 'zz-26112300017' })).toEqual({ caseCode: 'ZZ-26112300017' })
    expect(toQuery({ text: '绿地搭棚' })).toEqual({ text: '绿地搭棚' })
    expect(isCaseCode('parking')).toBe(false)
  })

  test('asks for nothing when nothing is chosen', () => {
    expect(toQuery({})).toEqual({})
  })
})
