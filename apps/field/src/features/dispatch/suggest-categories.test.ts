import { expect, test } from 'vitest'
import { suggestCategories } from './suggest-categories.ts'

const categories = [{ id: 'rubbish' }, { id: 'road' }, { id: 'building' }, { id: 'quarrel' }]
const suggest = (guessed: readonly string[], recent: readonly string[] = []) =>
  suggestCategories(guessed, { categories, recent }).map(({ id }) => id)

test('what is spoken of comes before what is usual, and never more than three are offered', () => {
  expect(suggest(['rubbish'], ['road', 'rubbish', 'building', 'quarrel'])).toEqual(['rubbish', 'road', 'building'])
})

test('without words those used last are offered, and only kinds that still exist', () => {
  expect(suggest([], ['quarrel', 'gone', 'rubbish'])).toEqual(['quarrel', 'rubbish'])
  expect(suggest(['gone'])).toEqual([])
})
