import { type CaseView, cases, type RequestOf } from '@ejia/contract'
import { call } from '../../lib/api.ts'

export type ResidentCommand = RequestOf<typeof cases.commandCase>['body']

export function sendCommand(caseCode: string, body: ResidentCommand): Promise<CaseView> {
  return call(cases.commandCase, { params: { caseCode }, body })
}
