import { Refusal } from '../refusal.ts'
import type { NoticeStep } from './step.ts'

/** What a text may name in braces. */
export const placeholders = [
  'caseCode',
  'category',
  'address',
  'unit',
  'dueAt',
  'reason',
  'more',
  'count',
  'link',
  'code',
] as const
export type Placeholder = (typeof placeholders)[number]

export type Values = Readonly<Partial<Record<Placeholder, string>>>

/** What a message usually says, for trying texts out. */
export const exampleValues: Values = {
  caseCode: '261124-7K3M-Q9XD',
  category: '占道经营',
  address: '毅阳小区三号楼前绿地',
  unit: '蓝田街道城管办',
  dueAt: '11月26日17:30',
  reason: '等待施工材料到场',
  more: '可向区住建局反映',
  count: '6',
  link: '',
  code: '482910',
}

export type Template = {
  readonly title: string
  readonly text: string
  /** A text message service that takes only approved templates: its code, and our names in the order of its variables. */
  readonly sms?: { readonly code: string; readonly parameters: readonly string[] }
  /** The approved subscription message: its id, the page it opens, and the text of each of its keywords. */
  readonly wechat?: {
    readonly templateId: string
    readonly page?: string
    readonly data: Readonly<Record<string, string>>
  }
}

const always = ['caseCode', 'link'] as const
const aboutWork = [...always, 'category', 'address', 'unit', 'dueAt'] as const

/** Words of staff go out only where they are meant for the one who is told. */
export function placeholdersOf(step: NoticeStep): readonly Placeholder[] {
  if (step === 'digest') return ['count', 'link']
  if (step === 'account.code') return ['code']
  if (step === 'improvement') return [...always, 'reason']
  if (!step.startsWith('case.')) return aboutWork
  const told: readonly Placeholder[] = [...always, 'category', 'unit', 'dueAt']
  if (step === 'case.declined') return [...told, 'reason', 'more']
  return step === 'case.delayed' || step === 'case.asked' || step === 'case.done' ? [...told, 'reason'] : told
}

const mostText = 500
const keyword =
  /^(thing|phrase|name|character_string|number|letter|symbol|phone_number|car_number|time|date|amount)\d+$/

/** Refuses a template that could not be filled in. */
export function checkTemplate(step: NoticeStep, { title, text, sms, wechat }: Template): void {
  const known = placeholdersOf(step)
  const used = [title, text, wechat?.page ?? '', ...Object.values(wechat?.data ?? {})].flatMap(namesIn)
  const unknown = [...used, ...(sms?.parameters ?? [])].find((name) => !known.some((one) => one === name))
  if (unknown !== undefined) throw new Refusal('template.unknown-placeholder', { placeholder: unknown, known })
  if (text.trim() === '' || text.length > mostText) throw new Refusal('template.text', { most: mostText })
  const odd = Object.keys(wechat?.data ?? {}).find((key) => !keyword.test(key))
  if (odd !== undefined) throw new Refusal('template.unknown-keyword', { keyword: odd })
}

/** Fills the names in; what is not known for this message is left out, with the sentence part that it stands in. */
export function fillIn(text: string, values: Values): string {
  return text
    .replaceAll(/\[([^[\]]*)\]/g, (_, part: string) =>
      namesIn(part).every((name) => valueOf(name, values) !== '') ? part : '',
    )
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name, values))
}

function valueOf(name: string, values: Values): string {
  const found = placeholders.find((one) => one === name)
  return found === undefined ? '' : (values[found] ?? '')
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '')
}

/** How many text messages a text is charged as, in the networks' two-byte characters. */
export function countSmsParts(text: string): number {
  return text.length <= 70 ? 1 : Math.ceil(text.length / 67)
}
