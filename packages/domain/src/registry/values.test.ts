import { expect, test } from 'vitest'
import { checkDigitOf } from './id-card.ts'
import { maskName, maskValue, maskValues } from './mask.ts'
import { changeValues, checkValues, derivedValues, readValues } from './values.ts'

const rules = { switchedOn: new Set(['education', 'permitOn', 'occupation', 'income']), today: '2026-11-24' }
const idCard = `35060319900615123${checkDigitOf('35060319900615123')}`

test('[R3] a value of a field that is off is refused, and said to be off', () => {
  expect(() => checkValues('person', { faith: '10' }, rules)).toThrow('registry.field-off')
  expect(() => checkValues('person', { keyPerson: '1' }, rules)).toThrow('registry.value-invalid')
  expect(() => checkValues('person', { ownerName: '陈大明' }, rules)).toThrow('registry.value-invalid')
})

test('[R4] sex and birth date follow from the id card and are never taken', () => {
  expect(derivedValues({ idCard }, rules.today)).toEqual({ sex: '1', birthOn: '1990-06-15' })
  expect(derivedValues({ name: '陈大明' }, rules.today)).toEqual({})
  expect(() => checkValues('person', { sex: '2' }, rules)).toThrow('registry.field-off')
})

test('[R10] days exist, codes are in their list or named by it, texts and numbers keep their size', () => {
  const given = { permitOn: '2026年3月9日', education: '大学本科教育', phone: '138 1234 5678', occupation: ' 教师 ' }
  expect(readValues('person', given, rules)).toEqual({
    values: { permitOn: '2026-03-09', education: '20', phone: '13812345678', occupation: '教师' },
    faults: [],
  })
  const wrong = {
    permitOn: '2026-02-30',
    education: '21',
    occupation: '长'.repeat(31),
    income: '-1',
    registeredArea: '3506',
  }
  expect(readValues('person', wrong, rules).faults.map(({ field, fault }) => [field, fault])).toEqual([
    ['permitOn', 'date'],
    ['education', 'code'],
    ['occupation', 'length'],
    ['income', 'number'],
    ['registeredArea', 'area'],
  ])
})

test('[R10] a name is never taken away', () => {
  expect(() => checkValues('person', { name: ' ' }, rules)).toThrow('registry.value-invalid')
  expect(checkValues('person', { phone: '' }, rules)).toEqual({ phone: null })
})

test('[R12] what a change does not name stays; null takes a value away', () => {
  expect(changeValues({ name: '陈大明', phone: '13812345678' }, { phone: null, occupation: '教师' })).toEqual({
    name: '陈大明',
    occupation: '教师',
  })
})

test('[R11] masks show the first character, the ends of a number, the year, and no free text', () => {
  expect(maskName('陈大明')).toBe('陈**')
  expect(maskName('欧阳明珠')).toBe('欧**')
  expect(maskName('陈')).toBe('陈*')
  expect(maskName('𠮷田')).toBe('𠮷*')
  expect(maskValues({ idCard, phone: '13812345678', birthOn: '1990-06-15', workplace: '某厂' })).toEqual({
    idCard: `3506************${idCard.slice(-2)}`,
    phone: '138****5678',
    birthOn: '1990',
    workplace: '***',
  })
  expect(maskValue('education', '20')).toBe('大学本科教育')
  expect(maskValue('faith', '10')).toBe('***')
  expect(maskValue('health', '05')).toBe('***')
  expect(maskValue('headName', '陈大明')).toBe('陈**')
  expect(maskValue('nobodyKnowsThis', '陈大明')).toBe('***')
})
