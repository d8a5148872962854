import { CallRefused, Unreachable } from '@ejia/client'
import type { CommandDone } from '@ejia/contract'
import { expect, test } from 'vitest'
import { blankAnswers } from './answers.ts'
import type { Draft } from './draft.ts'
import { type SendPorts, sendDraft } from './send-draft.ts'

const done: CommandDone = { id: 'i', caseCode: 'LW-1', version: 1, stage: 'reported' }
const noSignal = new Unreachable('no signal')

function refused(status: number, code: string) {
  return new CallRefused({ code, message: code, requestId: 'r', details: { version: 7 } }, status)
}

const photo = (localId: string, uploadedId: string | null = null) => ({ localId, uploadedId, place: null })
const voice = { localId: 'v', seconds: 5, type: 'audio/webm', uploaded: false }

const draft: Draft = {
  id: 'me/report',
  ownerId: 'me',
  commandId: 'first',
  purpose: { kind: 'report' },
  answers: { ...blankAnswers, text: '井盖丢了', photos: [photo('a'), photo('b')] },
  state: 'writing',
  refused: null,
  turn: 1,
  writtenAt: '',
  tries: 0,
  notBefore: 0,
  unsure: false,
}

type Scene = { readonly uploadsUntilSilence?: number; readonly heard?: string | null }

/** A phone and a server as plain lists; `answers` is what each attempt to send meets, in order. */
function scene(answers: readonly (CommandDone | Error)[], { uploadsUntilSilence = 99, heard = null }: Scene = {}) {
  const kept = new Map<string, Draft>()
  const posted: Draft[] = []
  const uploaded: string[] = []
  const upload = (id: string) => {
    if (uploaded.length >= uploadsUntilSilence) throw noSignal
    uploaded.push(id)
  }
  const ports: SendPorts = {
    uploadPhoto: async ({ localId }) => {
      upload(localId)
      return { id: localId, width: 1, height: 1, takenAt: null, place: null }
    },
    uploadVoice: async ({ localId }) => upload(localId),
    listen: () => Promise.resolve(heard),
    post: (sent) => {
      posted.push(sent)
      const answer = answers[posted.length - 1] ?? done
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    save: (one) => Promise.resolve(void kept.set(one.id, one)),
    remove: (one) => Promise.resolve(void kept.delete(one.id)),
    newId: () => 'second',
    now: () => 1_000,
  }
  return { kept, posted, uploaded, ports }
}

test('photos go first, then the words, and the draft leaves the phone when the server has said yes', async () => {
  const { kept, posted, uploaded, ports } = scene([done])
  expect(await sendDraft(draft, ports)).toMatchObject({ kind: 'sent', done })
  expect(uploaded).toEqual(['a', 'b'])
  expect(posted[0]?.answers.photos.map(({ uploadedId }) => uploadedId)).toEqual(['a', 'b'])
  expect(kept.size).toBe(0)
})

test('without signal it waits on the phone and goes later under the same id', async () => {
  const { kept, posted, uploaded, ports } = scene([noSignal, done])
  expect(await sendDraft(draft, ports)).toMatchObject({ kind: 'waiting', because: 'broken' })
  const waiting = kept.get(draft.id)
  expect(waiting).toMatchObject({ state: 'waiting', commandId: 'first', answers: { text: '井盖丢了' } })
  if (waiting) await sendDraft(waiting, ports)
  expect(posted.map(({ commandId }) => commandId)).toEqual(['first', 'first'])
  expect(uploaded).toEqual(['a', 'b'])
  expect(kept.size).toBe(0)
})

test('a line that breaks between two photos does not send the first one twice', async () => {
  const broken = scene([], { uploadsUntilSilence: 1 })
  await sendDraft(draft, broken.ports)
  const waiting = broken.kept.get(draft.id)
  expect(waiting?.unsure).toBe(false)
  const later = scene([done])
  if (waiting) await sendDraft(waiting, later.ports)
  expect([...broken.uploaded, ...later.uploaded]).toEqual(['a', 'b'])
})

test('what left the phone without an answer counts as perhaps arrived, until the server has spoken', async () => {
  const { kept, ports } = scene([noSignal, refused(503, 'unavailable')])
  await sendDraft(draft, ports)
  expect(kept.get(draft.id)?.unsure).toBe(true)
  const waiting = kept.get(draft.id)
  if (waiting) await sendDraft(waiting, ports)
  expect(kept.get(draft.id)?.unsure).toBe(false)
})

test.each([429, 500, 503])('status %i is not about what was typed: it waits, longer each time', async (status) => {
  const { kept, ports } = scene([refused(status, 'unavailable'), refused(status, 'unavailable')])
  expect(await sendDraft(draft, ports)).toMatchObject({ kind: 'waiting', because: 'busy' })
  const first = kept.get(draft.id)
  if (first) await sendDraft(first, ports)
  const pauses = [first, kept.get(draft.id)].map((one) => (one?.notBefore ?? 0) - 1_000)
  expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0)
})

test('an ended session stops everything and changes nothing', async () => {
  const { kept, ports } = scene([refused(401, 'session.required')])
  expect(await sendDraft(draft, ports)).toMatchObject({ kind: 'waiting', because: 'broken' })
  expect(kept.get(draft.id)).toMatchObject({ state: 'waiting', commandId: 'first', unsure: false })
})

test('a refusal keeps everything typed, says why and what happened, and makes the next attempt a new command', async () => {
  const { kept, ports } = scene([refused(409, 'incident.conflict')])
  expect((await sendDraft(draft, ports)).kind).toBe('refused')
  expect(kept.get(draft.id)).toMatchObject({
    state: 'refused',
    refused: { code: 'incident.conflict', details: { version: 7 } },
    commandId: 'second',
    answers: { text: '井盖丢了' },
  })
})

test('photos that the server has forgotten go up again, once', async () => {
  const forgotten = refused(422, 'photo.unknown')
  const old = { ...draft, answers: { ...draft.answers, photos: [photo('a', 'a')] } }
  const again = scene([forgotten, done])
  expect((await sendDraft(old, again.ports)).kind).toBe('sent')
  expect(again.uploaded).toEqual(['a'])
  const never = scene([forgotten, forgotten, forgotten])
  expect((await sendDraft(old, never.ports)).kind).toBe('refused')
  expect(never.posted).toHaveLength(2)
})

test('what was only spoken is written down before it goes, and every attempt says the same', async () => {
  const spoken = { ...draft, answers: { ...blankAnswers, voice } }
  const { kept, posted, uploaded, ports } = scene([noSignal, done], { heard: '三号楼漏水' })
  await sendDraft(spoken, ports)
  const waiting = kept.get(draft.id)
  if (waiting) await sendDraft(waiting, { ...ports, listen: () => Promise.resolve('别的话') })
  expect(posted.map(({ answers }) => answers.text)).toEqual(['三号楼漏水', '三号楼漏水'])
  expect(uploaded).toEqual(['v'])
})

test('what was written is never replaced by what a machine heard', async () => {
  const both = { ...draft, answers: { ...blankAnswers, text: '自己写的', voice } }
  const { posted, ports } = scene([done], { heard: '听写的' })
  await sendDraft(both, ports)
  expect(posted[0]?.answers.text).toBe('自己写的')
})
