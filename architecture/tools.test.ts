import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run, tool } from './src/command.ts'
import { lintArguments } from './src/lint-arguments.ts'
import { root } from './src/root.ts'

// A small repository beside ours, with our settings and one fault for every tool: there, all of them must complain.
const faulty = mkdtempSync(join(tmpdir(), 'ejia-planted-'))
cpSync(join(root, 'architecture/planted/tools'), faulty, { recursive: true })
for (const name of ['.oxlintrc.json', '.squawk.toml', 'biome.json', '.gitignore', 'tsconfig.base.json']) {
  cpSync(join(root, name), join(faulty, name))
}
for (const name of ['tsconfig.json', 'tsconfig.source.json']) {
  cpSync(join(root, 'packages/domain', name), join(faulty, 'packages/domain', name))
}
symlinkSync(join(root, 'node_modules'), join(faulty, 'node_modules'), 'junction')

afterAll(() => rmSync(faulty, { recursive: true }))

test('the linter reports each kind of fault', async () => {
  const output = await complaints('oxlint', [...lintArguments, '--format=json', 'lint'])
  const kinds = [
    'eslint(max-lines)',
    'eslint(max-lines-per-function)',
    'eslint(max-params)',
    'import(no-cycle)',
    'import(no-default-export)',
    'typescript(consistent-type-assertions)',
    'typescript(no-explicit-any)',
    'typescript(no-floating-promises)',
    'typescript(no-non-null-assertion)',
    'typescript(switch-exhaustiveness-check)',
    'vitest(no-disabled-tests)',
    'Unused oxlint-disable directive',
  ]
  expect(kinds.filter((kind) => !output.includes(kind))).toEqual([])
})

test('the formatter reports a crooked file, its imports and a package it does not declare', async () => {
  const output = await complaints('biome', ['check', '--error-on-warnings', 'format'])
  expect(output).toContain('format/crooked.ts format')
  expect(output).toContain('assist/source/organizeImports')
  expect(output).toContain('lint/correctness/noUndeclaredDependencies')
})

test('the compiler reports a wrong type, and knows neither browser nor server in the domain', async () => {
  const output = await complaints('tsc', ['-p', 'types'])
  expect(output).toContain("Type 'string' is not assignable to type 'number'")
  for (const name of ['fetch', 'process', 'console', 'setTimeout']) {
    expect(output).toContain(`Cannot find name '${name}'`)
  }
})

test('dead code is reported: a file, an export and a dependency', async () => {
  const output = await complaints('knip', ['--directory', 'unused'])
  for (const name of ['orphan.ts', 'spare', 'zod']) expect(output).toContain(name)
})

test('a migration that would stop the service is reported', async () => {
  const output = await complaints('squawk', ['--config', '.squawk.toml', 'migrations/0001_areas_careless.sql'])
  expect(output).toContain('adding-required-field')
})

async function complaints(name: string, args: readonly string[]): Promise<string> {
  const result = await run(tool(name, args, faulty))
  expect(result.code).not.toBe(0)
  return result.output
}
