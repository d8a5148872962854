import { expect, test } from 'vitest'
import { predictCommands } from './predict-commands.ts'

test('what was accepted without signal can be resolved without signal', () => {
  expect(predictCommands(['accept', 'decline', 'note'], ['accept'])).toContain('resolve')
})

test('what was resolved or handed on leaves nothing more to do than to note', () => {
  expect(predictCommands(['accept'], ['accept', 'contact', 'resolve'])).toEqual([])
  expect(predictCommands(['accept', 'note'], ['accept', 'escalate'])).toEqual(['note'])
})

test('a note changes nothing, and what is possible once is possible once', () => {
  expect(predictCommands(['note', 'urge'], ['note'])).toEqual(['note', 'urge'])
  expect(predictCommands(['note', 'urge'], ['urge'])).toEqual(['note'])
})
