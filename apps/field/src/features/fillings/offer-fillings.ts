import { forms } from '@ejia/contract'
import type { ComponentType } from 'react'
import { call } from '../../device/call.ts'
import type { Draft } from '../drafts/index.ts'
import { offerErrand } from '../incidents/index.ts'
import { fillingErrand, isFillingFacts } from './filling-facts.ts'

/** Filled forms go through the one line of the app; one may wait from yesterday. */
export function offerFillings(Content: ComponentType<{ readonly draft: Draft }>): void {
  offerErrand(fillingErrand, { send, changes: [['forms'], ['registry']], Content })
}

async function send({ commandId: fillingId }: Draft, facts: unknown): Promise<null> {
  if (!isFillingFacts(facts)) throw new Error('not a form')
  const { formKey: key, gridCode: _, answers, ...body } = facts
  await call(forms.fillForm, { params: { key }, body: { ...body, fillingId, answers: { ...answers } } })
  return null
}
