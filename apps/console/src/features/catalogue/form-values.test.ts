import { expect, test } from 'vitest'
import { blankContent, toContent, toForm, wordsIn } from './form-values.ts'
import { listChanges } from './list-changes.ts'

const blank = blankContent([])
const lamp = {
  ...blank,
  name: '路灯不亮',
  words: ['路灯', '灯坏'],
  belongsTo: 'department',
  nature: 'publicWorks',
} as const

test('what the form shows goes back as it came, and what it does not show stays', () => {
  const kept = { ...lamp, words: [...lamp.words], retired: true, icon: 'lamp', gbt31000Code: '1104' }
  expect(toContent(toForm(kept), kept)).toEqual(kept)
})

test('whose it is is one choice; a code that was emptied is none', () => {
  const form = { ...toForm({ ...lamp, words: [] }), gbt31000Code: '' }
  expect(toContent({ ...form, whose: 'community' }, blank)).toMatchObject({ belongsTo: 'community', nature: null })
  expect(toContent({ ...form, whose: 'housing' }, blank)).toMatchObject({ belongsTo: 'department', nature: 'housing' })
  expect(toContent(form, blank).gbt31000Code).toBeNull()
})

test('words are parted however people part them, each once', () => {
  expect(wordsIn(' 路灯、灯坏，路灯 太暗;;漆黑\n')).toEqual(['路灯', '灯坏', '太暗', '漆黑'])
})

test('a new kind stands behind the others', () => {
  expect(blankContent([{ ...blank, position: 140 }]).position).toBe(150)
})

test('a version says in what it differs from the one before', () => {
  const changed = { ...lamp, words: ['路灯', '太暗'], proofRequired: true, why: '看得见' }
  expect(listChanges({ ...lamp, words: [...lamp.words] }, changed)).toEqual({
    parts: ['proofRequired', 'why'],
    added: ['太暗'],
    removed: ['灯坏'],
  })
})
