import { expect, test } from 'vitest'
import { deskFromSearch, filterOf } from './desk-search.ts'

const id = '0190d6a0-0000-7000-8000-000000000001'

test('the address of the desk brings back queue, matter, map and filter', () => {
  const search = { queue: 'all', id, map: true, text: '井盖', stage: 'handling' } as const
  expect(deskFromSearch({ ...search })).toEqual(search)
  expect(filterOf(search)).toEqual({ text: '井盖', stage: 'handling' })
})

test('what makes no sense in the address is left out instead of failing', () => {
  expect(deskFromSearch({ queue: 'nowhere', id: '1; drop', map: 'yes', page: 3 })).toEqual({})
})
