import { expect, test } from 'vitest'
import { allFields, choicesOf, findField, isTaken, minimumBasis, planForm } from './fields/field-book.ts'

const off = new Set<string>()

test('[R1] every field says its type, length and choices, and stands once', () => {
  expect(allFields.length).toBeGreaterThan(60)
  expect(new Set(allFields.map(({ code }) => code)).size).toBe(allFields.length)
  for (const field of allFields) {
    expect(field.length, field.code).toBeGreaterThan(0)
    expect(field.zh, field.code).not.toBe('')
    expect(choicesOf(field).size > 0, field.code).toBe(field.type === 'code')
    for (const code of choicesOf(field).keys()) expect(code, field.code).toHaveLength(field.length)
  }
  expect(new Set(allFields.flatMap(({ tables }) => tables))).toEqual(new Set([8, 9, 12, 13, 14, 15, 16, 23, 24]))
})

test('[R2] at a door the minimum asks name, id card, phone and, of newcomers, where they are registered', () => {
  const asked = allFields.filter((field) => field.subject === 'person' && isTaken(field, off)).map(({ code }) => code)
  expect(asked).toEqual(['name', 'idCard', 'phone', 'registeredArea'])
  expect(allFields.filter((field) => field.subject === 'room' && isTaken(field, off))).toEqual([])
  expect(minimumBasis).toContain('个人信息保护法')
})

test('[R2] what the law counts as sensitive is never in the minimum', () => {
  expect(allFields.filter(({ sensitive, need }) => sensitive && need === 'minimum')).toEqual([])
})

test('[R5] a form shows what is known and asks only what is on, unknown and not derived', () => {
  const fields = allFields.filter(({ subject }) => subject === 'person')
  const known = new Set(['name', 'sex', 'birthOn', 'phone'])
  const plan = planForm({ fields, switchedOn: new Set(['education', 'permitKind']), known, population: 'registered' })
  expect(plan.shown.map(({ code }) => code)).toEqual(['name', 'phone', 'sex', 'birthOn'])
  expect(plan.asked.map(({ code }) => code)).toEqual(['idCard', 'education'])
  const whole = new Set(fields.map(({ code }) => code))
  expect(planForm({ fields, switchedOn: whole, known: whole }).asked).toEqual([])
})

test('[R6] no field marks somebody as belonging to a special population', () => {
  const marks = /重点|关注|管控|精神|吸毒|矫正|艾滋|刑满|危险|信访/
  const aboutPeople = allFields.filter(({ subject }) => subject !== 'organisation')
  for (const { code, zh } of aboutPeople) expect(zh, code).not.toMatch(marks)
  expect(findField('keyPerson')).toBeUndefined()
})
