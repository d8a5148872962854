import { CallRefused, Unreachable } from '@ejia/client'
import type { CommandBodyName, CommandDone } from '@ejia/contract'
import { expect, test } from 'vitest'
import { blankAnswers } from './answers.ts'
import type { Draft, Purpose } from './draft.ts'
import { adapted, isHeld, nextTurn } from './line.ts'
import { type LinePorts, runLine } from './run-line.ts'

const step = (command: CommandBodyName, incidentId: string, expectedVersion = 3): Purpose => ({
  kind: 'command',
  command,
  incidentId,
  expectedVersion,
})

function draftOf(id: string, turn: number, purpose: Purpose): Draft {
  return {
    id,
    ownerId: 'me',
    commandId: id,
    purpose,
    answers: blankAnswers,
    state: 'waiting',
    refused: null,
    turn,
    writtenAt: '',
    tries: 0,
    notBefore: 0,
    unsure: false,
  }
}

type Behaviour = (draft: Draft) => number | 'silence' | 'conflict' | 'busy'

/** A phone with these drafts and a server that answers each as told: with the version it makes, or with trouble. */
function phone(drafts: readonly Draft[], behave: Behaviour) {
  const kept = new Map(drafts.map((draft) => [draft.id, draft]))
  const posted: Draft[] = []
  let time = 0
  let owner = true
  const ports: LinePorts = {
    uploadPhoto: () => Promise.reject(new Error('no photos here')),
    uploadVoice: () => Promise.resolve(),
    listen: () => Promise.resolve(null),
    post: (draft) => {
      posted.push(draft)
      const answer = behave(draft)
      if (answer === 'silence') return Promise.reject(new Unreachable('silence'))
      const problem = { code: `incident.${answer}`, message: '', requestId: '' }
      if (answer === 'conflict') return Promise.reject(new CallRefused(problem, 409))
      if (answer === 'busy') return Promise.reject(new CallRefused(problem, 503))
      const done: CommandDone = { id: 'i', caseCode: 'c', version: answer, stage: 'handling' }
      return Promise.resolve(done)
    },
    save: (one) => Promise.resolve(void kept.set(one.id, one)),
    remove: (one) => Promise.resolve(void kept.delete(one.id)),
    newId: () => `new ${posted.length}`,
    now: () => time,
    list: () => Promise.resolve([...kept.values()]),
    isStillOwner: () => Promise.resolve(owner),
  }
  return {
    kept,
    posted: () => posted.map(({ id }) => id),
    versions: () => posted.map(({ purpose }) => (purpose.kind === 'command' ? purpose.expectedVersion : 0)),
    run: (line?: string) => runLine(ports, line),
    wait: (milliseconds: number) => {
      time += milliseconds
    },
    leave: () => {
      owner = false
    },
  }
}

test('what was written first goes first, and nothing is left', async () => {
  const { run, posted, kept } = phone(
    [draftOf('c', 3, step('note', 'y')), draftOf('a', 1, { kind: 'report' }), draftOf('b', 2, step('accept', 'x'))],
    () => 4,
  )
  await run()
  expect(posted()).toEqual(['a', 'b', 'c'])
  expect(kept.size).toBe(0)
})

test('one’s own earlier step is no conflict: the next one on the same matter goes on from it', async () => {
  const { run, versions } = phone(
    [
      draftOf('a', 1, step('accept', 'x')),
      draftOf('b', 2, step('contact', 'x')),
      draftOf('c', 3, step('resolve', 'x')),
    ],
    ({ purpose }) => (purpose.kind === 'command' ? purpose.expectedVersion + 1 : 1),
  )
  await run()
  expect(versions()).toEqual([3, 4, 5])
})

test('a refused step holds up what follows on its matter, and nothing else', async () => {
  const { run, posted, kept } = phone(
    [draftOf('a', 1, step('accept', 'x')), draftOf('b', 2, step('resolve', 'x')), draftOf('c', 3, step('note', 'y'))],
    ({ id }) => (id === 'a' ? 'conflict' : 4),
  )
  await run()
  expect(posted()).toEqual(['a', 'c'])
  expect([kept.get('a')?.state, kept.get('b')?.state]).toEqual(['refused', 'waiting'])
  expect(isHeld(kept.get('b') ?? draftOf('b', 2, step('resolve', 'x')), [...kept.values()])).toBe(true)
})

test('a step that is being changed still holds its place', async () => {
  const { run, posted } = phone(
    [{ ...draftOf('a', 1, step('accept', 'x')), state: 'writing' }, draftOf('b', 2, step('resolve', 'x'))],
    () => 4,
  )
  await run()
  expect(posted()).toEqual([])
})

test('what was settled is sent on the newest state as a new command, and what follows goes after it', async () => {
  const refused = { ...draftOf('a', 1, step('accept', 'x')), state: 'refused' as const }
  const { run, posted, versions } = phone(
    [adapted(refused, { version: 9, commandId: 'again' }), draftOf('b', 2, step('note', 'x', 9))],
    () => 10,
  )
  await run()
  expect(posted()).toEqual(['a', 'b'])
  expect(versions()).toEqual([9, 10])
})

test('when the line breaks nothing further is tried, and the rest goes later in the same order', async () => {
  let silent = true
  const { run, posted } = phone([draftOf('a', 1, { kind: 'report' }), draftOf('b', 2, { kind: 'report' })], () =>
    silent ? 'silence' : 1,
  )
  await run()
  silent = false
  await run()
  expect(posted()).toEqual(['a', 'a', 'b'])
})

test('one report the server cannot take stops no other, and is tried again after a pause', async () => {
  let busy = true
  const { run, posted, wait } = phone(
    [draftOf('a', 1, { kind: 'report' }), draftOf('b', 2, { kind: 'report' })],
    ({ id }) => (id === 'a' && busy ? 'busy' : 1),
  )
  await run()
  await run()
  expect(posted()).toEqual(['a', 'b'])
  busy = false
  wait(10_000)
  await run()
  expect(posted()).toEqual(['a', 'b', 'a'])
})

test('nothing goes out for somebody who has left', async () => {
  const { run, posted, leave } = phone([draftOf('a', 1, { kind: 'report' })], () => 1)
  leave()
  await run()
  expect(posted()).toEqual([])
})

test('a single matter can go ahead of the others, with everything of its own that comes before', async () => {
  const { run, posted } = phone(
    [draftOf('a', 1, { kind: 'report' }), draftOf('b', 2, step('accept', 'x')), draftOf('c', 3, step('note', 'x'))],
    () => 4,
  )
  await run('x')
  expect(posted()).toEqual(['b', 'c'])
})

test('places in the line only grow, whatever the phone’s clock does', () => {
  expect(nextTurn([draftOf('a', 7, { kind: 'report' }), draftOf('b', 2, { kind: 'report' })])).toBe(8)
  expect(nextTurn([])).toBe(1)
})
