import type { Words } from './zh.ts'

type Suggestion = {
  readonly reason: string
  readonly rule: {
    readonly number: number
    readonly fault: string | null
    readonly note: string | null
    readonly categoryNames: readonly string[]
    readonly areaNames: readonly string[]
  } | null
}

/** Why a unit is suggested; where a routing rule says so, which one and what it is about. */
export function sayReason({ reason, rule }: Suggestion, { suggestion, routed }: Words): string {
  const reasons: Readonly<Record<string, string>> = suggestion
  if (!rule) return reasons[reason] ?? reason
  const about = [rule.categoryNames.join('、'), rule.areaNames.join('、'), rule.note ?? ''].filter(
    (part) => part !== '',
  )
  return rule.fault === null
    ? routed.by(rule.number, about.join('，'))
    : routed.failed(rule.number, causeOf(rule.fault, routed))
}

type RuledStep = { readonly rule?: { readonly number: number; readonly fault: string | null } | null }

/** Which rule brought a matter to where it arrived, or could not; nothing where none did. */
export function sayRule({ rule }: RuledStep, { routed }: Words): string | undefined {
  if (!rule) return undefined
  return rule.fault === null ? routed.sent(rule.number) : routed.failed(rule.number, causeOf(rule.fault, routed))
}

function causeOf(fault: string, { faults }: Words['routed']): string {
  const causes: Readonly<Record<string, string>> = faults
  return causes[fault] ?? fault
}
