import type { TemplateText } from '@ejia/contract'

export type TextFault =
  | { readonly kind: 'titleMissing' | 'textMissing' }
  | { readonly kind: 'unknown'; readonly name: string }

/** What would make the server refuse a text, while it is still being typed. */
export function findTextFault(
  { title, text, sms, wechat }: TemplateText,
  known: readonly string[],
): TextFault | undefined {
  if (title.trim() === '') return { kind: 'titleMissing' }
  if (text.trim() === '') return { kind: 'textMissing' }
  const texts = [title, text, wechat?.page ?? '', ...Object.values(wechat?.data ?? {})]
  const used = texts.flatMap((one) => [...one.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? ''))
  const name = [...used, ...(sms?.parameters ?? [])].find((one) => !known.includes(one))
  return name === undefined ? undefined : { kind: 'unknown', name }
}
