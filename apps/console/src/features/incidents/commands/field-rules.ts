import type { IncidentDetail } from '@ejia/contract'
import { incidents as rules } from '@ejia/domain'
import * as z from 'zod/mini'
import type { ConsoleWords } from '../../../words/zh.ts'
import { isUploading } from '../uploads.ts'
import { isFilled } from './body-of.ts'
import type { Field, FormValues } from './field.ts'

type Says = ConsoleWords['forms']

/** What is wrong with a field, in words, or undefined. */
export function faultOf(field: Field, value: unknown, says: Says): string | undefined {
  if (field.required && !isFilled(field, value)) return field.kind === 'aspects' ? says.pickOne : says.required
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.trim().length > field.max ? says.tooLong(field.max) : undefined
    case 'instant':
      return timeFault(value, field.past === true, says)
    case 'photos':
      return isUploading() ? says.photoBusy : undefined
    case 'coHandlers':
      return Rows.safeParse(value ?? []).success ? undefined : says.required
    case 'parts':
      return Parts.safeParse(value ?? []).success ? undefined : says.required
    case 'aspects':
    case 'case':
    case 'category':
    case 'choice':
    case 'colleague':
    case 'contactHow':
    case 'flag':
    case 'milestone':
    case 'outcome':
    case 'place':
    case 'redactions':
    case 'releases':
    case 'signingUnit':
    case 'unit':
      return undefined
  }
}

/** Whether the closing rule asks for a photo here: what the screen must say before the server does. */
export function isProofAsked(field: Field, incident: IncidentDetail, values: FormValues): boolean {
  const outcome = rules.outcomes.find((one) => one === values.outcome)
  return (
    field.name === 'proofIds' &&
    incident.closingRule.proofRequired &&
    outcome !== undefined &&
    rules.isPhotographable(outcome)
  )
}

const Written = z.string().check(z.trim(), z.minLength(1))
const Rows = z.array(z.object({ unitId: z.string(), task: Written }))
const Parts = z.array(z.object({ text: Written }))

function timeFault(value: unknown, past: boolean, says: Says): string | undefined {
  if (typeof value !== 'string') return undefined
  const isLater = new Date(value).getTime() > Date.now()
  if (past) return isLater ? says.past : undefined
  return isLater ? undefined : says.later
}
