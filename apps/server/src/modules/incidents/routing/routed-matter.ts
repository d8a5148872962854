import type { deadlines, dispatch, incidents } from '@ejia/domain'

type Known = Pick<incidents.Incident, 'categoryId' | 'place' | 'urgent' | 'confidential' | 'source' | 'text'>
const moment = 1000

/** A matter as the routing rules look at it, at a moment. */
export function routedMatter(
  {
    categoryId,
    place,
    urgent,
    confidential,
    source,
    text,
  }: Known | (Omit<Known, 'categoryId'> & { categoryId?: string }),
  { workedBetween }: Pick<deadlines.FullTiming, 'workedBetween'>,
  at: string,
): dispatch.RoutedMatter {
  const { areaCode, address } = place
  const soon = new Date(Date.parse(at) + moment).toISOString()
  const officeOpen = workedBetween(at, soon, areaCode) > 0
  return { categoryId, areaCode, urgent, confidential, source, text: `${text} ${address}`, at, officeOpen }
}
