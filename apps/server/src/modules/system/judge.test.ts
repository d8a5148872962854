import { expect, test } from 'vitest'
import { judgeBackup, judgeCertificate, judgeDisk, judgeQueue, judgeWay } from './judge.ts'

const now = '2026-11-29T08:00:00.000Z'

test.each([
  [{ oldestSeconds: 0, failed: 0 }, 'good'],
  [{ oldestSeconds: 400, failed: 0 }, 'watch'],
  [{ oldestSeconds: 2000, failed: 0 }, 'bad'],
  [{ oldestSeconds: 0, failed: 1 }, 'bad'],
] as const)('a queue with %j is %s', (queue, health) => {
  expect(judgeQueue(queue)).toBe(health)
})

test('a way that is not set up is off, one that mostly fails is broken, one odd failure is neither', () => {
  expect(judgeWay(false, { delivered: 0, failed: 0 })).toBe('off')
  expect(judgeWay(true, { delivered: 2, failed: 6 })).toBe('bad')
  expect(judgeWay(true, { delivered: 20, failed: 3 })).toBe('watch')
  expect(judgeWay(true, { delivered: 200, failed: 1 })).toBe('good')
})

test('a disk is judged by what is left in bytes and in parts', () => {
  expect(judgeDisk({ free: 500e9, total: 1000e9 })).toBe('good')
  expect(judgeDisk({ free: 90e9, total: 1000e9 })).toBe('watch')
  expect(judgeDisk({ free: 1e9, total: 10e9 })).toBe('bad')
})

test('a backup is good that was made last night and read through', () => {
  const made = { madeAt: '2026-11-28T19:17:00.000Z', checkedAt: '2026-11-28T20:00:00.000Z', fault: null }
  expect(judgeBackup(made, now)).toBe('good')
  expect(judgeBackup({ ...made, checkedAt: null }, now)).toBe('watch')
  expect(judgeBackup({ ...made, fault: 'damaged' }, now)).toBe('bad')
  expect(judgeBackup({ ...made, madeAt: '2026-11-20T19:17:00.000Z' }, now)).toBe('bad')
  expect(judgeBackup(undefined, now)).toBe('bad')
})

test('a certificate is looked after three weeks before it ends', () => {
  expect(judgeCertificate('2027-03-01T00:00:00.000Z', now)).toBe('good')
  expect(judgeCertificate('2026-12-10T00:00:00.000Z', now)).toBe('watch')
  expect(judgeCertificate('2026-11-01T00:00:00.000Z', now)).toBe('bad')
  expect(judgeCertificate(undefined, now)).toBe('bad')
})
