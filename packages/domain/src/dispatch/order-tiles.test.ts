import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveTile } from './order-tiles.ts'

const tiles = [
  { id: 'noise', position: 10 },
  { id: 'rubbish', position: 20 },
  { id: 'road', position: 21 },
]

test('[C7] a tile that is moved gets a number of its own between its neighbours', () => {
  expect(moveTile(tiles, 'road', 'rubbish')).toEqual([{ id: 'road', position: 15 }])
  expect(moveTile(tiles, 'noise', undefined)).toEqual([{ id: 'noise', position: 31 }])
  expect(moveTile(tiles, 'rubbish', 'road')).toEqual([])
})

test('[C7] where there is no room between two tiles, all are numbered anew', () => {
  expect(moveTile(tiles, 'noise', 'road')).toEqual([
    { id: 'rubbish', position: 333 },
    { id: 'noise', position: 666 },
    { id: 'road', position: 999 },
  ])
})

test('[C7] after any move the tiles stand in the order asked for', () => {
  const positions = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 15 })
  fc.assert(
    fc.property(positions, fc.nat(), fc.nat(), (given, from, to) => {
      const before = given.toSorted((a, b) => a - b).map((position, at) => ({ id: `t${at}`, position }))
      const moved = before[from % before.length]
      const target = before[to % before.length]
      if (!moved || !target || moved === target) return
      const changed = new Map(moveTile(before, moved.id, target.id).map(({ id, position }) => [id, position]))
      const after = before
        .map(({ id, position }) => ({ id, position: changed.get(id) ?? position }))
        .toSorted((a, b) => a.position - b.position)
        .map(({ id }) => id)
      expect(after.indexOf(moved.id)).toBe(after.indexOf(target.id) - 1)
      expect(new Set(after).size).toBe(before.length)
    }),
  )
})
