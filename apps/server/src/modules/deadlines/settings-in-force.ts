import { DeadlineChange } from '@ejia/contract'
import { deadlines as domain } from '@ejia/domain'
import * as z from 'zod/mini'
import { publishedYears } from './published-years.ts'

/** The key of what holds where a category says nothing. */
export const all = 'all'

/** What the platform comes with: the published years, and limits and steps that a city may begin with. */
const defaults: readonly DeadlineChange[] = z.parse(z.array(DeadlineChange), [
  ...publishedYears.map((content) => ({ kind: 'holidays', key: String(content.year), content })),
  ...domain.defaultSettings.limits.map(({ categoryId, ...content }) => ({
    kind: 'limits',
    key: categoryId ?? all,
    content,
  })),
  ...domain.defaultSettings.escalation.map(({ categoryId, ...content }) => ({
    kind: 'escalation',
    key: categoryId ?? all,
    content,
  })),
])

/** The newest change of each setting over what the platform comes with; one taken back gives way to that. */
export function changesInForce(changes: readonly DeadlineChange[]): DeadlineChange[] {
  const set = changes.filter(({ content }) => content !== null)
  return [...new Map([...defaults, ...set].map((change) => [nameOf(change), change])).values()]
}

/** The changes as they would be with one more. */
export function withChange(changes: readonly DeadlineChange[], change: DeadlineChange): DeadlineChange[] {
  return [...changes.filter((one) => nameOf(one) !== nameOf(change)), change]
}

export function toSettings(inForce: readonly DeadlineChange[]): domain.DeadlineSettings {
  return {
    calendars: inForce.flatMap(({ kind, key, content }) =>
      kind === 'calendar' && content ? [{ areaCode: key, ...content }] : [],
    ),
    holidays: inForce.flatMap(({ kind, content }) => (kind === 'holidays' && content ? [content] : [])),
    limits: inForce.flatMap(({ kind, key, content }) =>
      kind === 'limits' && content ? [{ ...ofCategory(key), ...content }] : [],
    ),
    escalation: inForce.flatMap(({ kind, key, content }) =>
      kind === 'escalation' && content ? [{ ...ofCategory(key), ...content }] : [],
    ),
  }
}

export function nameOf({ kind, key }: Pick<DeadlineChange, 'kind' | 'key'>): string {
  return `${kind} ${key}`
}

function ofCategory(key: string) {
  return key === all ? {} : { categoryId: key }
}
