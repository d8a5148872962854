import * as z from 'zod/mini'
import { formOf } from './command-forms.ts'
import { type Field, type FormCommand, type FormValues, shownFields } from './field.ts'

export type Envelope = { readonly commandId: string; readonly expectedVersion: number }

/** What a form says, as the command's body: empty and hidden fields are left out. */
export function bodyOf(command: FormCommand, values: FormValues, envelope: Envelope): Record<string, unknown> {
  const facts = shownFields(formOf(command), values)
    .map((field) => [field.name, factOf(field, values[field.name])] as const)
    .filter(([, fact]) => fact !== undefined)
  return { ...envelope, ...Object.fromEntries(facts) }
}

/** Whether somebody filled this in. */
export function isFilled(field: Field, value: unknown): boolean {
  const fact = factOf(field, value)
  return fact !== undefined && !(Array.isArray(fact) && fact.length === 0)
}

function factOf(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return filled(value)
    case 'photos':
      return listOf(Uploaded, value).map(({ id }) => id)
    case 'place':
      return placeOf(value)
    case 'coHandlers':
      return listOf(CoHandler, value).map(({ dueAt, ...rest }) => ({
        ...rest,
        ...(dueAt === undefined ? {} : { dueAt }),
      }))
    case 'parts':
      return listOf(Part, value).map(({ text, categoryId }) => ({
        text,
        ...(categoryId === undefined ? {} : { categoryId }),
      }))
    case 'releases':
      return releasesOf(value)
    case 'redactions':
      return listOf(z.string(), value).map(redactionOf)
    case 'case':
      return CaseChoice.safeParse(value).data?.id
    case 'aspects':
    case 'category':
    case 'choice':
    case 'colleague':
    case 'contactHow':
    case 'flag':
    case 'instant':
    case 'milestone':
    case 'outcome':
    case 'signingUnit':
    case 'unit':
      return value === '' || value === null ? undefined : value
  }
}

const Written = z.string().check(z.trim(), z.minLength(1))
const Uploaded = z.object({ id: z.string() })
const CaseChoice = z.object({ id: z.string() })
const CoHandler = z.object({ unitId: z.string(), task: Written, dueAt: z.optional(z.string()) })
const Part = z.object({ text: Written, categoryId: z.optional(z.string()) })
const Releases = z.record(z.string(), z.optional(z.string()))
const ChosenPlace = z.object({
  longitude: z.optional(z.number()),
  latitude: z.optional(z.number()),
  areaCode: z.optional(z.string()),
  address: z.optional(z.string()),
})

/** A chosen place as the contract wants it; undefined as long as nothing says where. */
export function placeOf(value: unknown) {
  const place = ChosenPlace.safeParse(value).data
  if (place === undefined) return undefined
  const { longitude, latitude, areaCode, address = '' } = place
  const hasPoint = longitude !== undefined && latitude !== undefined
  if (!hasPoint && areaCode === undefined) return undefined
  return {
    ...(hasPoint ? { point: { longitude, latitude, coordSys: 'wgs84' as const } } : {}),
    ...(areaCode === undefined ? {} : { areaCode }),
    address: address.trim(),
  }
}

export function filled(value: unknown): string | undefined {
  return Written.safeParse(value).data
}

function releasesOf(value: unknown) {
  const reasons = Object.entries(Releases.safeParse(value).data ?? {})
  return reasons.flatMap(([unitId, written]) => {
    const reason = filled(written)
    return reason === undefined ? [] : [{ unitId, reason }]
  })
}

/** `photo:<id>` or `text:<version>`, as the check boxes name them. */
function redactionOf(key: string) {
  const [kind = '', what = ''] = key.split(':')
  return kind === 'photo' ? { kind: 'photo', photoId: what } : { kind: 'text', version: Number(what) }
}

/** Incomplete rows of a list are left out: a row somebody added and did not need is not an error. */
function listOf<S extends z.ZodMiniType>(item: S, value: unknown): z.output<S>[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    const parsed = item.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}
