import { newId } from '@ejia/client'
import { cases, type RequestOf } from '@ejia/contract'
import { callTo } from './call.ts'

export type Report = RequestOf<typeof cases.report>['body']

/** A resident's report about 毅阳社区, as a phone sends it. */
export function newReport(text: string): Report {
  return { commandId: newId(), text, place: { areaCode: '350603003003', address: '公共绿地' } }
}

export async function report(url: string, text: string) {
  return callTo(url)(cases.report, { body: newReport(text) })
}
