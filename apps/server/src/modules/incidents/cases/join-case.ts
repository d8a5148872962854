import type { cases, InputOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { answerOnce } from '../commands/answer-once.ts'
import { carryOut } from '../commands/carry-out.ts'
import { fingerprint } from '../commands/fingerprint.ts'
import { newReporter } from '../commands/new-reporter.ts'
import type { Desk } from '../desk.ts'
import type { CommandResult } from '../store/commit.ts'
import { getCase } from './get-case.ts'

type Join = Pick<InputOf<typeof cases.joinCase>, 'params' | 'body'>

/** Whoever joins has not looked at a version, so one that just passed is no conflict for them. */
const attempts = 5

export async function joinCase(desk: Desk, join: Join, photoOwnerId: string | null): Promise<CommandResult> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await joinOnce(desk, join, photoOwnerId)
    } catch (error) {
      const clashed = error instanceof Refusal && error.code === 'incident.conflict'
      if (!clashed || attempt === attempts) throw error
    }
  }
}

async function joinOnce(desk: Desk, { params, body }: Join, photoOwnerId: string | null): Promise<CommandResult> {
  const loaded = await getCase(desk, params.caseCode)
  const { id, caseCode, confidential } = loaded.state
  if (confidential) throw new Refusal('case.not-found')
  const { commandId, text, photoIds, ...contact } = body
  const identity = { commandId, fingerprint: fingerprint({ name: 'join', by: 'public', body: { ...body, id } }) }
  const reporter = newReporter(desk.vault, { ...contact, id: newId(), incidentId: id })
  return answerOnce(desk, identity, () =>
    carryOut(desk, {
      ...identity,
      actor: { kind: 'resident', reporterId: reporter.id },
      now: new Date().toISOString(),
      command: {
        type: 'join',
        by: { reporterId: reporter.id, kind: 'resident' },
        ...(text === undefined ? {} : { text }),
        photoIds,
      },
      target: { id, caseCode, loaded },
      reporters: [reporter],
      photoOwnerId,
    }),
  )
}
