import type { FieldType } from '../registry/index.ts'

/** What one filled form is about; `incident` is a matter. */
export const formSubjects = ['person', 'room', 'incident'] as const
export type FormSubject = (typeof formSubjects)[number]

/** How a value is written. */
export type Kind = {
  readonly type: FieldType
  readonly length: number
  readonly choices: readonly { readonly code: string; readonly name: string }[]
}

/** Compared as a number or a date where it can be, else as text. */
export type Condition = {
  readonly field: string
  readonly test: 'is' | 'isNot' | 'atLeast' | 'atMost'
  readonly values: readonly string[]
}

/** `today` stands for the day on which it is filled in. */
export type Check =
  | { readonly kind: 'atLeast' | 'atMost'; readonly value: string }
  | { readonly kind: 'notBefore'; readonly field: string }

export type FormField = {
  readonly key: string
  readonly label: string
  /** Of the record; absent where it is the form's own and asked each time. */
  readonly item?: string | undefined
  /** Of the form's own field. */
  readonly own?: Kind | undefined
  readonly required: boolean
  /** All must hold. */
  readonly when: readonly Condition[]
  readonly checks: readonly Check[]
  readonly group?: string | undefined
}

/** Fields that stand once for each of several. */
export type Group = {
  readonly key: string
  readonly title: string
  readonly over: 'residents' | 'tenants' | 'rows'
  /** Of rows. */
  readonly most: number
}

/** Where values go in the department's own file: cells by sheet and name, one row for each record, or tags in a text. */
export type Layout = {
  readonly templateId: string
  readonly cells: readonly { readonly sheet: string; readonly at: string; readonly key: string }[]
  readonly list?:
    | {
        readonly sheet: string
        readonly row: number
        readonly columns: readonly { readonly column: string; readonly key: string }[]
      }
    | undefined
  readonly tags: readonly { readonly tag: string; readonly key: string }[]
}

export type Form = {
  readonly title: string
  readonly ownerUnitId: string
  readonly basis: string
  readonly purpose: string
  readonly validFrom: string
  readonly validUntil: string
  readonly subject: FormSubject
  /** Whom it concerns, by what is known of them. */
  readonly concerns: readonly Condition[]
  readonly fields: readonly FormField[]
  readonly groups: readonly Group[]
  readonly layout?: Layout | undefined
  /** The entry of the task catalogue through which it reaches grid workers. */
  readonly catalogueKey?: string | undefined
}

export type FormState = 'valid' | 'notYet' | 'expired'

export function stateOfForm({ validFrom, validUntil }: Form, today: string): FormState {
  if (today < validFrom) return 'notYet'
  return today > validUntil ? 'expired' : 'valid'
}
