import type { incidents, RequestOf, similar } from '@ejia/contract'
import * as z from 'zod/mini'
import { filled, placeOf } from './commands/body-of.ts'

export type ReportValues = { readonly [name: string]: unknown }
type Body = RequestOf<typeof incidents.reportIncident>['body']

const Photos = z.catch(z.array(z.object({ id: z.string() })), [])

type Draft = RequestOf<typeof similar.findSimilarIncidents>['body']

/** What is known of it so far, for looking whether it is there already; undefined until the point is. */
export function draftOf(values: ReportValues): Draft | undefined {
  const place = placeOf(values.place)
  if (place?.point === undefined) return undefined
  const categoryId = filled(values.categoryId)
  const photoIds = Photos.parse(values.photos).map(({ id }) => id)
  return { text: filled(values.text) ?? '', place, photoIds, ...(categoryId === undefined ? {} : { categoryId }) }
}

/** A registered call as the contract wants it; undefined as long as text or place is missing. */
export function reportBody(values: ReportValues, commandId: string): Body | undefined {
  const text = filled(values.text)
  const place = placeOf(values.place)
  if (text === undefined || place === undefined) return undefined
  const category = filled(values.categoryId)
  const name = filled(values.callerName)
  const phone = filled(values.callerPhone)
  return {
    commandId,
    text,
    place,
    ...(category === undefined ? {} : { categoryId: category }),
    photoIds: Photos.parse(values.photos).map(({ id }) => id),
    urgent: values.urgent === true,
    confidential: values.confidential === true,
    onBehalfOf: { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) },
  }
}
