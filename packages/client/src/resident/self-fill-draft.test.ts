import { expect, test } from 'vitest'
import { bodyOf, emptySelfFill, isNothing, newPerson } from './self-fill-draft.ts'

test('a form that was only looked at sends nothing', () => {
  const looked = { ...emptySelfFill, values: { a: { phone: ' ' } } }
  expect(isNothing(bodyOf(looked, 't'))).toBe(true)
})

test('of somebody who left only that is told', () => {
  const draft = { ...emptySelfFill, values: { a: { phone: '13800000000' } }, movedOut: { a: '2026-11-01' } }
  expect(bodyOf(draft, 't')).toMatchObject({ people: [], movedOut: [{ personId: 'a', on: '2026-11-01' }] })
})

test('whoever is not registered here comes from elsewhere', () => {
  const person = { ...newPerson('p'), values: { name: ' 王小明 ', phone: '' } }
  expect(bodyOf({ ...emptySelfFill, newPeople: [person] }, 't').newPeople).toMatchObject([
    { population: 'floating', values: { name: '王小明' } },
  ])
})
