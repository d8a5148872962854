import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './src/root.ts'
import { domainWords, listUnexplainedWords } from './src/rules/glossary.ts'
import { planted, repository } from './src/rules/repository.ts'

const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')

test('the glossary explains every role, unit, stage, outcome and command of the domain', () => {
  expect(domainWords(repository).length).toBeGreaterThan(50)
  expect(listUnexplainedWords(repository, glossary)).toEqual([])
})

test('a planted word that nobody explained is reported', () => {
  expect(listUnexplainedWords(planted, glossary)).toEqual(['overlord'])
})
