import { sayLimit } from '../../time/say-limit.ts'
import type { ConsoleWords } from '../../words/zh.ts'
import type { EscalationStep, LimitRule, LimitsContent } from './queries.ts'

export type DeadlineWords = ConsoleWords['deadlines']

/** For whom a rule holds; empty where it holds for all. */
function sayWhom({ urgent, level }: Pick<LimitRule, 'urgent' | 'level'>, says: DeadlineWords): string {
  const parts = [
    urgent === undefined ? undefined : urgent ? says.urgent : says.normal,
    level === undefined ? undefined : says.levels[level],
  ]
  return parts.filter((part) => part !== undefined).join(says.and)
}

export function sayRule(rule: LimitRule, says: DeadlineWords): string {
  const clock = says.clockOf[rule.clock]
  const what = rule.limit === null ? says.withoutLimit(clock) : says.within(clock, sayLimit(rule.limit, says))
  const who = sayWhom(rule, says)
  return who === '' ? what : says.ruleFor(who, what)
}

/** The limit of one clock for ordinary or urgent matters at any level; undefined where the category leaves it to all. */
export function findPlain(
  { rules }: LimitsContent,
  clock: LimitRule['clock'],
  urgent: boolean,
): LimitRule['limit'] | undefined {
  const ofClock = rules.filter((rule) => rule.clock === clock && rule.level === undefined)
  return (ofClock.find((rule) => rule.urgent === urgent) ?? ofClock.find((rule) => rule.urgent === undefined))?.limit
}

/** What the table's own columns do not say. */
export function otherRules({ rules }: LimitsContent): LimitRule[] {
  return rules.filter(({ clock, level }) => clock !== 'solve' || level !== undefined)
}

export function sayWhen(when: EscalationStep['when'], says: DeadlineWords): string {
  return 'limit' in when ? says.stepTime[when.side](sayLimit(when.limit, says)) : says.stepTime[when.side]
}
