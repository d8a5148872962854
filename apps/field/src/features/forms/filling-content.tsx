import { useQuery } from '@tanstack/react-query'
import type { Draft } from '../drafts/index.ts'
import { fillingFactsOf } from '../fillings/index.ts'
import { ownForms } from './own-forms.ts'

/** What was answered, among what waits. */
export function FillingContent({ draft }: { readonly draft: Draft }) {
  const { data } = useQuery(ownForms)
  const facts = fillingFactsOf(draft.purpose)
  if (facts === undefined) return null
  const fields = data?.find(({ key }) => key === facts.formKey)?.form.fields ?? []
  const labelOf = (slot: string) => fields.find(({ key }) => key === slot.split(/[@#]/)[0])?.label ?? ''
  return <p className="step-text">{Object.keys(facts.answers).map(labelOf).filter(Boolean).join('、')}</p>
}
