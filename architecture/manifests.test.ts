import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './src/root.ts'
import { listManifestFaults } from './src/rules/manifests.ts'

const manifests = globSync('{packages/*,apps/*,architecture,bench}/package.json', { cwd: root })

test('every workspace is licensed, private and pinned', () => {
  expect(manifests.length).toBeGreaterThanOrEqual(10)
  const faults = ['package.json', ...manifests].flatMap((path) =>
    listManifestFaults(path, readFileSync(join(root, path), 'utf8')),
  )
  expect(faults).toEqual([])
})

test('every workspace is type-checked', () => {
  expect(manifests.filter((path) => !existsSync(join(root, dirname(path), 'tsconfig.json')))).toEqual([])
})

test('a careless manifest is reported', () => {
  const careless = { type: 'commonjs', devDependencies: { vite: '^8.0.0', zod: '4.6.7', ours: 'workspace:*' } }
  expect(listManifestFaults('package.json', JSON.stringify(careless))).toEqual([
    'package.json: licence is not Apache-2.0',
    'package.json: could be published',
    'package.json: not an ES module',
    'package.json: vite is not pinned (^8.0.0)',
    'package.json: ours is not pinned (workspace:*)',
  ])
})
