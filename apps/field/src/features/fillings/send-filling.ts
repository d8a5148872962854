import { forms } from '@ejia/contract'
import { call } from '../../device/call.ts'
import type { Draft } from '../drafts/index.ts'
import { isFillingFacts } from './filling-facts.ts'

export async function sendFilling({ commandId: fillingId }: Draft, facts: unknown): Promise<null> {
  if (!isFillingFacts(facts)) throw new Error('not a form')
  const { formKey: key, gridCode: _, answers, ...body } = facts
  await call(forms.fillForm, { params: { key }, body: { ...body, fillingId, answers: { ...answers } } })
  return null
}
