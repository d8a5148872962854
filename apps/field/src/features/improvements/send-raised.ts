import { improvements } from '@ejia/contract'
import { call } from '../../device/call.ts'
import type { RaisedFacts } from './raised-facts.ts'

export async function sendRaised(commandId: string, { key, page, text, picture }: RaisedFacts): Promise<void> {
  const body = { commandId, key, end: 'field', page, text } as const
  await call(improvements.raiseImprovement, { body: picture === undefined ? body : { ...body, picture } })
}
