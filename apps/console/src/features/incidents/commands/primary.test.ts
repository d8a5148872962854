import { describe, expect, test } from 'vitest'
import { commandForms } from './command-forms.ts'
import { arrangeActions } from './primary.ts'

describe('the action bar', () => {
  test('puts what comes next first', () => {
    expect(arrangeActions(['note', 'relocate', 'dispatch', 'decline']).shown[0]).toBe('dispatch')
  })

  test('hides nothing: every legal command is a button or in the menu', () => {
    const all = Object.keys(commandForms).filter((name): name is keyof typeof commandForms => name in commandForms)
    const { shown, more } = arrangeActions(all)
    expect([...shown, ...more].toSorted()).toEqual(all.toSorted())
    expect(shown.length).toBeLessThanOrEqual(6)
  })

  test('needs no menu for a single command more', () => {
    expect(arrangeActions(['accept', 'note', 'urge', 'reject', 'return', 'merge']).more).toEqual([])
  })
})
