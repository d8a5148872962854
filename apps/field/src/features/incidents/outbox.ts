import { newId } from '@ejia/client'
import { type CommandBodyName, type CommandDone, commands, type Endpoint, incidents } from '@ejia/contract'
import type { ComponentType } from 'react'
import { call } from '../../device/call.ts'
import { now } from '../../device/clock.ts'
import { isStillOwner } from '../../device/vault.ts'
import {
  type Draft,
  dropDraft,
  type LinePorts,
  lineOf,
  listDrafts,
  moveDraft,
  nextTurn,
  runLine,
  type Sent,
  saveDraft,
} from '../drafts/index.ts'
import { uploadPhoto } from '../photos/index.ts'
import { listen, uploadVoice } from '../voices/index.ts'
import { commandForms } from './forms/command-forms.ts'
import { recordBody, reportBody } from './forms/opening-bodies.ts'
import { inTurn } from './in-turn.ts'

/** What another part of the app puts into the line. */
export type Errand = {
  /** The draft's command id makes it act once. */
  readonly send: (draft: Draft, facts: unknown) => Promise<CommandDone | null>
  /** What is to be read anew after it went. */
  readonly changes: readonly (readonly string[])[]
  /** What it says, and how it is settled where it was refused. */
  readonly Content: ComponentType<{ readonly draft: Draft }>
}
type Listener = (sent: Sent, awaited: boolean) => void

const errands = new Map<string, Errand>()
const listeners = new Set<Listener>()
const awaited = new Set<string>()
/** A form does not keep anybody waiting longer; what it says goes on its way behind. */
const patienceMilliseconds = 6_000

export function offerErrand(name: string, errand: Errand): void {
  errands.set(name, errand)
}

export function findErrand({ purpose }: Draft): Errand | undefined {
  return purpose.kind === 'errand' ? errands.get(purpose.errand) : undefined
}

/** Hears of everything that was sent or refused, whichever page is open by then. */
export function watchSent(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Hands a draft over. It goes behind what is before it on the same matter; answers how it went, if that shows soon. */
export async function submitDraft(draft: Draft): Promise<Sent> {
  const queued = await moveDraft(await inLine(draft), draft.commandId)
  awaited.add(queued.id)
  const patience = new Promise<Sent>((resolve) => {
    window.setTimeout(() => resolve({ kind: 'waiting', draft: queued, because: 'busy' }), patienceMilliseconds)
  })
  const sent = await Promise.race([heardOf(queued), goThrough(queued), patience])
  awaited.delete(queued.id)
  return sent
}

/** It may go with whatever run comes past first. */
function heardOf({ id }: Draft): Promise<Sent> {
  return new Promise((resolve) => {
    const stop = watchSent((sent) => {
      if (sent.draft.id !== id) return
      stop()
      resolve(sent)
    })
  })
}

async function goThrough(queued: Draft): Promise<Sent> {
  const own = (await run(queued.ownerId, lineOf(queued))).find(({ draft }) => draft.id === queued.id)
  if (own) return own
  // Another window of the app may have sent it; then it is no longer here.
  const isHere = (await listDrafts(queued.ownerId)).some(({ id }) => id === queued.id)
  return isHere ? { kind: 'waiting', draft: queued, because: 'busy' } : { kind: 'sent', draft: queued, done: null }
}

/** Sends all that waits and may go now. */
export function sendWaiting(ownerId: string): Promise<readonly Sent[]> {
  return run(ownerId)
}

async function inLine(draft: Draft): Promise<Draft> {
  const turn = draft.turn ?? nextTurn(await listDrafts(draft.ownerId))
  const writtenAt = new Date(now()).toISOString()
  return { ...draft, state: 'waiting', refused: null, turn, writtenAt, tries: 0, notBefore: 0 }
}

/** Drafts go one at a time, also when the app is open twice on this phone. */
async function run(ownerId: string, line?: string): Promise<readonly Sent[]> {
  if (!navigator.onLine) return []
  const results = await inTurn(() => runLine(portsOf(ownerId), line))
  for (const sent of results) {
    if (sent.kind === 'waiting') continue
    const isAwaited = awaited.has(sent.draft.id)
    for (const listener of listeners) listener(sent, isAwaited)
  }
  return results
}

function portsOf(ownerId: string): LinePorts {
  return {
    uploadPhoto: ({ localId }) => uploadPhoto(localId),
    uploadVoice,
    listen,
    post: postDraft,
    save: saveDraft,
    remove: dropDraft,
    newId,
    now,
    list: () => listDrafts(ownerId),
    isStillOwner: () => isStillOwner(ownerId),
  }
}

function postDraft(draft: Draft): Promise<CommandDone | null> {
  const { purpose, commandId, answers } = draft
  switch (purpose.kind) {
    case 'report':
      return call(incidents.reportIncident, { body: reportBody(draft) })
    case 'record':
      return call(incidents.recordIncident, { body: recordBody(draft) })
    case 'command': {
      const { command, incidentId: id, expectedVersion } = purpose
      const body = { commandId, expectedVersion, ...commandForms[command].facts(answers) }
      return call(endpointOf(command), { params: { id }, body })
    }
    case 'errand': {
      const errand = errands.get(purpose.errand)
      if (errand === undefined) throw new Error(`nobody sends ${purpose.errand}`)
      return errand.send(draft, purpose.facts)
    }
  }
}

type AnyCommand = Endpoint & Required<Pick<Endpoint, 'params' | 'body'>> & Pick<(typeof commands)['accept'], 'reply'>

// Which command it is, is known only while running; the form's own type has tied facts and name together.
function endpointOf(command: CommandBodyName): AnyCommand {
  return commands[command]
}
