import { CallRefused, Unreachable } from '@ejia/client'
import type { CommandDone } from '@ejia/contract'
import { expect, test } from 'vitest'
import { blankAnswers } from './answers.ts'
import type { Draft } from './draft.ts'
import { type SendPorts, sendDraft } from './send-draft.ts'

const done: CommandDone = { id: 'i', caseCode: 'LW-1', version: 1, stage: 'reported' }
const noSignal = new Unreachable('no signal')

function refused(status: number, code: string) {
  return new CallRefused({ code, message: code, requestId: 'r' }, status)
}

const photo = (localId: string, uploadedId: string | null = null) => ({ localId, uploadedId, place: null })

const draft: Draft = {
  id: 'me/report',
  ownerId: 'me',
  commandId: 'first',
  purpose: { kind: 'report' },
  answers: { ...blankAnswers, text: '井盖丢了', photos: [photo('a'), photo('b')] },
  state: 'writing',
  refusal: null,
  savedAt: '',
}

/** A phone and a server as plain lists; `answers` is what each attempt to send meets, in order. */
function scene(answers: readonly (CommandDone | Error)[], uploadsUntilSilence = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, Draft>()
  const posted: Draft[] = []
  const uploaded: string[] = []
  const ports: SendPorts = {
    uploadPhoto: ({ localId }) => {
      if (uploaded.length >= uploadsUntilSilence) return Promise.reject(noSignal)
      uploaded.push(localId)
      return Promise.resolve({ id: `up-${localId}`, width: 1, height: 1, takenAt: null, place: null })
    },
    post: (sent) => {
      posted.push(sent)
      const answer = answers[posted.length - 1] ?? done
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    save: (one) => Promise.resolve(void kept.set(one.id, one)),
    remove: (one) => Promise.resolve(void kept.delete(one.id)),
    newId: () => 'second',
  }
  return { kept, posted, uploaded, ports }
}

test('photos go first, then the words, and the draft leaves the phone when the server has said yes', async () => {
  const { kept, posted, uploaded, ports } = scene([done])
  expect(await sendDraft(draft, ports)).toEqual({ kind: 'sent', done })
  expect(uploaded).toEqual(['a', 'b'])
  expect(posted[0]?.answers.photos.map(({ uploadedId }) => uploadedId)).toEqual(['up-a', 'up-b'])
  expect(kept.size).toBe(0)
})

test('without signal it waits on the phone and goes later under the same id', async () => {
  const { kept, posted, uploaded, ports } = scene([noSignal, done])
  const first = await sendDraft(draft, ports)
  expect(first.kind).toBe('waiting')
  const waiting = kept.get(draft.id)
  expect(waiting).toMatchObject({ state: 'waiting', commandId: 'first', answers: { text: '井盖丢了' } })
  if (waiting) await sendDraft(waiting, ports)
  expect(posted.map(({ commandId }) => commandId)).toEqual(['first', 'first'])
  expect(uploaded).toEqual(['a', 'b'])
  expect(kept.size).toBe(0)
})

test('a line that breaks between two photos does not send the first one twice', async () => {
  const broken = scene([], 1)
  await sendDraft(draft, broken.ports)
  const waiting = broken.kept.get(draft.id)
  const later = scene([done])
  if (waiting) await sendDraft(waiting, later.ports)
  expect([...broken.uploaded, ...later.uploaded]).toEqual(['a', 'b'])
})

test.each([401, 429, 500, 503])('status %i is not about what was typed: it waits', async (status) => {
  const { kept, ports } = scene([refused(status, 'unavailable')])
  expect((await sendDraft(draft, ports)).kind).toBe('waiting')
  expect(kept.get(draft.id)?.state).toBe('waiting')
})

test('a refusal keeps everything typed, says why, and makes the next attempt a new command', async () => {
  const { kept, ports } = scene([refused(422, 'place.outside')])
  expect((await sendDraft(draft, ports)).kind).toBe('refused')
  expect(kept.get(draft.id)).toMatchObject({
    state: 'refused',
    refusal: 'place.outside',
    commandId: 'second',
    answers: { text: '井盖丢了' },
  })
})

test('photos that the server has forgotten go up again, once', async () => {
  const forgotten = refused(422, 'photo.unknown')
  const old = { ...draft, answers: { ...draft.answers, photos: [photo('a', 'gone')] } }
  const again = scene([forgotten, done])
  expect((await sendDraft(old, again.ports)).kind).toBe('sent')
  expect(again.uploaded).toEqual(['a'])
  const never = scene([forgotten, forgotten, forgotten])
  expect((await sendDraft(old, never.ports)).kind).toBe('refused')
  expect(never.posted).toHaveLength(2)
})
