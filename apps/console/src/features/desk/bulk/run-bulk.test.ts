import { expect, test } from 'vitest'
import { type Outcome, runBulk } from './run-bulk.ts'

test('one that fails stops none of the others, and each outcome is told once', async () => {
  const items = Array.from({ length: 12 }, (_, at) => ({ id: String(at) }))
  const told: [string, Outcome['state']][] = []
  let running = 0
  let most = 0
  await runBulk(
    items,
    async ({ id }) => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      if (id === '3') throw new Error('somebody was faster')
    },
    (id, { state }) => told.push([id, state]),
  )
  expect(told.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(
    items.map(({ id }) => [id, id === '3' ? 'failed' : 'done']),
  )
  expect(most).toBeLessThanOrEqual(4)
})
