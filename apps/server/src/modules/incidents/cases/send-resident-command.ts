import type { CaseView, cases, InputOf } from '@ejia/contract'
import { type Sent, sendCommand } from '../commands/send-command.ts'
import type { Desk } from '../desk.ts'
import { getCase } from './get-case.ts'
import { presentCase } from './present-case.ts'
import { getReporter, type Proof } from './prove-reporter.ts'

type ResidentCommand = InputOf<typeof cases.commandCase>['body']
type Asked = { readonly caseCode: string; readonly body: ResidentCommand; readonly photoOwnerId: string | null }

/** The reporter proves to be it, and the command then takes the way that all commands take. */
export async function sendResidentCommand(desk: Desk, { caseCode, body, photoOwnerId }: Asked): Promise<CaseView> {
  const { state } = await getCase(desk, caseCode)
  const { followKey, phoneTail, ...command } = body
  const reporterId = await getReporter(desk, state, proofOf({ followKey, phoneTail }))
  const common = { incidentId: state.id, actor: { kind: 'resident', reporterId }, photoOwnerId } as const
  await send(desk, command, common)
  const after = await getCase(desk, caseCode)
  return presentCase(desk, after.state, reporterId)
}

type Spoken<T = ResidentCommand> = T extends ResidentCommand ? Omit<T, keyof Proof> : never
type Common = Pick<Sent<'urge'>, 'incidentId' | 'actor' | 'photoOwnerId'>

function send(desk: Desk, command: Spoken, common: Common) {
  switch (command.type) {
    case 'urge':
      return sendCommand(desk, { name: 'urge', body: untyped(command), ...common })
    case 'note':
      return sendCommand(desk, { name: 'note', body: { ...untyped(command), visibility: 'reporter' }, ...common })
    case 'confirm':
      return sendCommand(desk, { name: 'confirm', body: untyped(command), ...common })
    case 'dissatisfied':
      return sendCommand(desk, { name: 'dissatisfied', body: untyped(command), ...common })
    case 'reopen':
      return sendCommand(desk, { name: 'reopen', body: untyped(command), ...common })
    case 'withdraw':
      return sendCommand(desk, { name: 'withdraw', body: untyped(command), ...common })
  }
}

function untyped<C extends { readonly type: string }>({ type: _type, ...body }: C) {
  return body
}

function proofOf({ followKey, phoneTail }: { [K in keyof Proof]: string | undefined }): Proof {
  return {
    ...(followKey === undefined ? {} : { followKey }),
    ...(phoneTail === undefined ? {} : { phoneTail }),
  }
}
