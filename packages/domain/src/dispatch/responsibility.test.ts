import { expect, test } from 'vitest'
import { listGrounds, type ResponsibilityRow, rulesFromResponsibilities } from './index.ts'
import { otherStreet, street, units } from './testing/small-town.ts'

function row(key: string, given: Partial<ResponsibilityRow> = {}): ResponsibilityRow {
  const nothing = { categoryIds: [], areaCodes: [], coUnitIds: [] }
  return { key, unitId: 'works', matter: '路灯维护', basis: '《城市照明管理规定》第十九条', ...nothing, ...given }
}

const lamps = row('lamps', { categoryIds: ['lamp'] })

test('[R11] a row gives a rule for its unit and area that remembers the row', () => {
  expect(rulesFromResponsibilities([row('words only'), lamps, row('gone', { unitId: 'gone' })], units)).toEqual([
    {
      when: { categoryIds: ['lamp'], areaCodes: [street] },
      to: { kind: 'unit', unitId: 'works' },
      acts: 'suggest',
      note: '路灯维护',
      fromRow: 'lamps',
    },
  ])
  const bounded = { ...lamps, areaCodes: ['350603003003'] }
  expect(rulesFromResponsibilities([bounded], units)[0]?.when.areaCodes).toEqual(['350603003003'])
})

test('[R12] a row speaks about its kinds within its bounds', () => {
  const rows = [lamps, row('county', { unitId: 'countyUrban', categoryIds: ['lamp'] }), row('other kind')]
  const about = (areaCode: string) => listGrounds(rows, { categoryId: 'lamp', areaCode }, units).map(({ key }) => key)
  expect(about('350603003003001')).toEqual(['lamps', 'county'])
  expect(about(otherStreet)).toEqual(['county'])
  expect(listGrounds(rows, { areaCode: street }, units)).toEqual([])
})
