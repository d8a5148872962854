import { expect, test } from 'vitest'
import { readPosition, writePosition } from './position.ts'
import { isLater, parseSnapshot, sees } from './snapshot.ts'

test('a snapshot sees what had ended before it and nothing that was running or had not begun', () => {
  const snapshot = parseSnapshot('10:20:10,14')
  if (!snapshot) throw new Error('a snapshot was expected')
  expect([9n, 10n, 11n, 14n, 19n, 20n].map((xid) => sees(snapshot, xid))).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ])
})

test('of two snapshots the later one has seen more transactions end', () => {
  const [early, ended, later] = ['10:20:10,14', '14:20:14', '14:21:14'].map(parseSnapshot)
  if (!early || !ended || !later) throw new Error('snapshots were expected')
  expect([isLater(ended, early), isLater(later, ended), isLater(early, early), isLater(early, later)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('a position survives its way to the client and back', () => {
  for (const text of ['10:20:10,14', '10:10:', '10:20:10,14~15:30:~12.7']) {
    const position = readPosition(text)
    expect(position && writePosition(position)).toBe(text)
  }
})

test('what is no position of ours is not taken for one', () => {
  for (const text of ['', '1', '1:2', '1:2:3,', '1:2:~', '1:2:~3:4:', '1:2:~3:4:~5', '1:2:~3:4:~5.6~7', "1:2:';--"])
    expect(readPosition(text), text).toBeUndefined()
})
