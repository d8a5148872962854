import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readingsSource, traditionalSource } from './src/make-readings.ts'
import { root } from './src/root.ts'

test.each([
  ['readings-by-initial.ts', readingsSource],
  ['traditional-pairs.ts', traditionalSource],
])('%s is what the script makes', (file, make) => {
  expect(readFileSync(join(root, 'packages/domain/src/places/sound', file), 'utf8')).toBe(make())
})
