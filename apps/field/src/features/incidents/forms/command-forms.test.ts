import { type CommandBodyName, commandBodies, incidents } from '@ejia/contract'
import { describe, expect, test } from 'vitest'
import { type Answers, blankAnswers, newDraft } from '../../drafts/index.ts'
import { commandForms } from './command-forms.ts'
import { listMissing } from './list-missing.ts'
import { recordBody, reportBody } from './opening-bodies.ts'

const commandId = '0193b7a0-0000-7000-8000-000000000001'
const unitId = '0193b7a0-0000-7000-8000-000000000002'
const photoId = '0193b7a0-0000-7000-8000-000000000003'

const full: Answers = {
  text: '老陈在公共绿地搭了棚子',
  more: '劝过两次',
  photos: [{ localId: 'a', uploadedId: photoId, place: null }],
  voice: { localId: photoId, seconds: 4, type: 'audio/webm', uploaded: true },
  place: { input: { areaCode: '350603003003', address: '毅阳社区绿地' }, path: '蓝田街道 · 毅阳社区' },
  category: { id: 'illegal-building', name: '违章搭建' },
  urgent: true,
  caller: { name: ' 王阿姨 ', phone: '138 0013 8000' },
  unit: { id: unitId, name: '城管办' },
  person: { id: unitId, name: '李梅' },
  at: '2026-11-25T09:30:00.000Z',
  how: 'visit',
  visibility: 'reporter',
  outcome: 'partial',
  yes: true,
  satisfied: false,
  reopen: true,
  aspects: ['speed'],
  milestone: { id: 'stop-work', name: '责令停工' },
  matter: { id: unitId, name: 'LW-1' },
  parts: [{ text: '路灯不亮', category: null }],
  releases: [
    { unitId, reason: '已无必要' },
    { unitId: photoId, reason: ' ' },
  ],
  hiddenPhotoIds: [photoId],
  hiddenVersions: [2],
}

const names = Object.keys(commandForms).filter((name): name is CommandBodyName => Object.hasOwn(commandBodies, name))

function parse(command: CommandBodyName, answers: Answers) {
  return commandBodies[command].safeParse({ commandId, expectedVersion: 3, ...commandForms[command].facts(answers) })
}

describe.each(names)('%s', (command) => {
  test('a full form is what the contract asks for', () => {
    expect(listMissing({ command, answers: full, proofRequired: true })).toEqual([])
    expect(parse(command, full).error?.issues).toBeUndefined()
  })

  test('a form that asks for nothing more is accepted', () => {
    const missing = listMissing({ command, answers: blankAnswers, proofRequired: false })
    expect(missing.length > 0 || parse(command, blankAnswers).success).toBe(true)
  })
})

test('a resolution needs a photo only where the closing rule asks for one', () => {
  const answers = { ...full, photos: [] }
  expect(listMissing({ command: 'resolve', answers, proofRequired: true })).toEqual(['photos'])
  expect(listMissing({ command: 'resolve', answers, proofRequired: false })).toEqual([])
})

test('a note may be spoken to colleagues; the reporter, who cannot hear it, is given words', () => {
  const spoken = { ...blankAnswers, voice: full.voice }
  const missing = (visibility: Answers['visibility']) =>
    listMissing({ command: 'note', answers: { ...spoken, visibility }, proofRequired: false })
  expect([missing('internal'), missing('reporter')]).toEqual([[], ['text']])
  expect(commandForms.note.facts(spoken).voiceIds).toEqual([photoId])
  expect(commandForms.resolve.facts(full).voiceIds).toEqual([photoId])
})

test('only co-handlers with a reason are released', () => {
  expect(commandForms.resolve.facts(full).releases).toEqual([{ unitId, reason: '已无必要' }])
})

test('a report and a record are what the contract asks for, with the caller tidied up', () => {
  const draft = { ...newDraft('me', { kind: 'report' }), commandId, answers: full }
  const body = reportBody(draft)
  expect(body.onBehalfOf).toEqual({ name: '王阿姨', phone: '13800138000' })
  expect(incidents.reportIncident.body.safeParse(body).error?.issues).toBeUndefined()
  expect(incidents.recordIncident.body.safeParse(recordBody(draft)).error?.issues).toBeUndefined()
  const plain = reportBody({ ...draft, answers: { ...full, caller: null, category: null, photos: [] } })
  expect(incidents.reportIncident.body.safeParse(plain).error?.issues).toBeUndefined()
  expect(plain).not.toHaveProperty('onBehalfOf')
})

test('where nobody wrote a word, the report says in whose stead there is a voice, a photo or a kind', () => {
  const said = (answers: Partial<Answers>) =>
    reportBody({ ...newDraft('me', { kind: 'report' }), answers: { ...full, text: '', voice: null, ...answers } }).text
  const voice = { localId: photoId, seconds: 11.6, type: 'audio/webm', uploaded: true }
  expect(said({ voice })).toBe('违章搭建（语音 12 秒，请听录音）')
  expect(said({ voice, text: '听写出来的话' })).toBe('听写出来的话')
  expect([said({ category: null }), said({ photos: [] })]).toEqual(['（见照片）', '违章搭建'])
})
