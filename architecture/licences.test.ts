import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './src/root.ts'
import { listForeignLicences, productionPackages } from './src/rules/licences.ts'

const lockFile = readFileSync(join(root, 'package-lock.json'), 'utf8')

test('what a production install brings along is under a permissive licence', () => {
  expect(productionPackages(lockFile).length).toBeGreaterThan(100)
  expect(listForeignLicences(lockFile)).toEqual([])
})

test('a foreign licence is reported, alone, joined, or missing', () => {
  const packages = {
    'node_modules/strict': { license: 'AGPL-3.0-only' },
    'node_modules/half': { license: 'MIT AND GPL-3.0-only' },
    'node_modules/nameless': {},
    'node_modules/choice': { license: '(MIT OR GPL-3.0-only)' },
    'node_modules/tool': { license: 'GPL-3.0-only', dev: true },
    'node_modules/@img/sharp-libvips-linux-x64': { license: 'LGPL-3.0-or-later' },
  }
  expect(listForeignLicences(JSON.stringify({ packages }))).toEqual([
    'strict: AGPL-3.0-only',
    'half: MIT AND GPL-3.0-only',
    'nameless: none',
  ])
})
