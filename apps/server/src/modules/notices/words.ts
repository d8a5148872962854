import { notices as domain } from '@ejia/domain'
import type { CityNow } from './desk.ts'

type Said = {
  readonly step: domain.NoticeStep
  readonly caseCode: string
  readonly facts: domain.NoticeFacts
}

/** Title and text without a link, for a screen that has its own. */
export function say(
  { step, caseCode, facts }: Said,
  templates: (step: domain.NoticeStep) => domain.Template,
  city: CityNow,
): { title: string; text: string } {
  const { title, text } = templates(step)
  const values = valuesOf({ caseCode, facts }, city)
  return { title: domain.fillIn(title, values), text: domain.fillIn(text, values).trim() }
}

/** Everything a text may name but the link. */
export function valuesOf({ caseCode, facts }: Omit<Said, 'step'>, city: CityNow): domain.Values {
  const { categoryId, address, unitId, dueAt, reason, more } = facts
  return {
    caseCode,
    ...(categoryId === undefined ? {} : { category: city.categoryName(categoryId) }),
    ...(unitId === undefined ? {} : { unit: city.unitName(unitId) }),
    ...(address === undefined ? {} : { address }),
    ...(dueAt === undefined ? {} : { dueAt: domain.inWords(dueAt, 'short') }),
    ...(reason === undefined ? {} : { reason }),
    ...(more === undefined ? {} : { more }),
  }
}
