/** 户籍, 流动, 留守 and 境外, after the standard's tables 12, 13, 14 and 15. */
export const populations = ['registered', 'floating', 'leftBehind', 'overseas'] as const
export type Population = (typeof populations)[number]

export type FieldType = 'text' | 'code' | 'date' | 'number' | 'idCard' | 'document' | 'phone' | 'creditCode' | 'area'

/** A data item of GB/T 31000, as far as the registry keeps it. */
export type Field = {
  readonly code: string
  readonly tables: readonly number[]
  readonly subject: 'person' | 'room' | 'building' | 'grid' | 'organisation'
  readonly zh: string
  readonly en: string
  readonly type: FieldType
  readonly length: number
  /** Name of its list in `codeLists`. */
  readonly list?: string
  readonly need: 'minimum' | 'switch'
  /** What it follows from; such a value is never asked and never taken. */
  readonly derivedFrom?: string
  /** Goes on and off with another field, since neither says anything alone. */
  readonly switchedWith?: string
  /** Of a person: whose tables have it, unless fewer are asked. */
  readonly populations?: readonly Population[]
  /** Sensitive personal information in the sense of the law: hidden even where it is a code. */
  readonly sensitive?: true
}
