import type { Aspect } from '@ejia/contract'
import { type incidents, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { findIncident } from '../store/load.ts'
import { sendCommand } from './send-command.ts'

/** What a reporter may say through the system by which they reported. */
export type Said =
  | { readonly name: 'note'; readonly text: string; readonly photoIds: string[] }
  | { readonly name: 'confirm' | 'dissatisfied' | 'urge'; readonly text?: string }
  | { readonly name: 'withdraw'; readonly reason?: string }
  | { readonly name: 'reopen'; readonly reason: string }

export type ByReporter = {
  readonly commandId: string
  readonly incidentId: string
  readonly reporterId: string
  readonly said: (stage: incidents.Stage) => Said
}

/** Whoever writes from outside has not looked at a version, so one that just passed is no conflict for them. */
const attempts = 5
const wrongResult: Aspect = 'result'

/**
 * What the reporter says, who is known to the system that sends it and vouched for by its key. What that is may depend
 * on where the matter stands. Under the same command id it happens once.
 */
export async function actAsReporter(desk: Desk, by: ByReporter): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await findIncident(desk.database, by.incidentId)
    if (!loaded) throw new Refusal('incident.not-found')
    const { stage, version } = loaded.state
    try {
      await send(desk, by, { said: by.said(stage), expectedVersion: version })
      return
    } catch (error) {
      const code = error instanceof Refusal ? error.code : undefined
      // The id is made from what was sent, so that it stands there already means that it was done already.
      if (code === 'command.id-reused') return
      if (code !== 'incident.conflict' || attempt === attempts) throw error
    }
  }
}

type Now = { readonly said: Said; readonly expectedVersion: number }

function send(desk: Desk, { commandId, incidentId, reporterId }: ByReporter, { said, expectedVersion }: Now) {
  const envelope = { commandId, expectedVersion }
  const common = { incidentId, actor: { kind: 'resident', reporterId }, photoOwnerId: null } as const
  switch (said.name) {
    case 'note': {
      const { text, photoIds } = said
      const body = { ...envelope, text, photoIds, visibility: 'reporter' } as const
      return sendCommand(desk, { name: 'note', body, ...common })
    }
    case 'confirm':
      return sendCommand(desk, { name: 'confirm', body: { ...envelope, ...textOf(said) }, ...common })
    case 'dissatisfied': {
      const body = { ...envelope, ...textOf(said), aspects: [wrongResult] }
      return sendCommand(desk, { name: 'dissatisfied', body, ...common })
    }
    case 'urge':
      return sendCommand(desk, { name: 'urge', body: { ...envelope, ...textOf(said) }, ...common })
    case 'withdraw': {
      const { name: _, ...reason } = said
      return sendCommand(desk, { name: 'withdraw', body: { ...envelope, ...reason }, ...common })
    }
    case 'reopen':
      return sendCommand(desk, { name: 'reopen', body: { ...envelope, reason: said.reason }, ...common })
  }
}

function textOf({ text }: { readonly text?: string }) {
  return text === undefined ? {} : { text }
}
