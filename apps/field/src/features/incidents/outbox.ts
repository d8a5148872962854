import { newId } from '@ejia/client'
import { type CommandBodyName, type CommandDone, commands, type Endpoint, incidents } from '@ejia/contract'
import { call } from '../../device/call.ts'
import {
  type Draft,
  dropDraft,
  findDraft,
  listDrafts,
  type SendPorts,
  type Sent,
  saveDraft,
  sendDraft,
} from '../drafts/index.ts'
import { uploadPhoto } from '../photos/index.ts'
import { commandForms } from './forms/command-forms.ts'
import { recordBody, reportBody } from './forms/opening-bodies.ts'
import { inTurn } from './in-turn.ts'

const ports: SendPorts = {
  uploadPhoto: ({ localId }) => uploadPhoto(localId),
  post: postDraft,
  save: saveDraft,
  remove: dropDraft,
  newId,
}

/** Sends one draft now. Drafts go one at a time, also when the app is open twice on this phone. */
export function sendNow(draft: Draft): Promise<Sent> {
  return inTurn(() => sendDraft(draft, ports))
}

/** Sends what waits, oldest first, until the line breaks again. Answers what went. */
export function sendWaiting(ownerId: string): Promise<CommandDone[]> {
  return inTurn(async () => {
    const sent: CommandDone[] = []
    for (const { id } of (await listDrafts(ownerId)).filter(({ state }) => state === 'waiting')) {
      const draft = await findDraft(id)
      if (draft?.state !== 'waiting') continue
      const result = await sendDraft(draft, ports)
      if (result.kind === 'waiting') break
      if (result.kind === 'sent') sent.push(result.done)
    }
    return sent
  })
}

function postDraft(draft: Draft): Promise<CommandDone> {
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
  }
}

type AnyCommand = Endpoint & Required<Pick<Endpoint, 'params' | 'body'>> & Pick<(typeof commands)['accept'], 'reply'>

// Which command it is, is known only while running; the form's own type has tied facts and name together.
function endpointOf(command: CommandBodyName): AnyCommand {
  return commands[command]
}
