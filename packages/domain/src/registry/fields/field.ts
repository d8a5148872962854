/** 户籍, 流动 and 留守, after the standard's tables 12, 13 and 14. */
export const populations = ['registered', 'floating', 'leftBehind'] as const
export type Population = (typeof populations)[number]

export type FieldType = 'text' | 'code' | 'date' | 'number' | 'idCard' | 'phone' | 'creditCode' | 'area'

/** A data item of GB/T 31000, as far as the registry keeps it. */
export type Field = {
  readonly code: string
  readonly tables: readonly number[]
  readonly subject: 'person' | 'room' | 'building' | 'grid'
  readonly zh: string
  readonly en: string
  readonly type: FieldType
  readonly length: number
  /** Name of its list in `codeLists`. */
  readonly list?: string
  readonly need: 'minimum' | 'switch'
  /** What it follows from; such a value is never asked and never taken. */
  readonly derivedFrom?: string
  /** Left out where it is asked of everybody. */
  readonly populations?: readonly Population[]
  /** Sensitive personal information in the sense of the law: hidden even where it is a code. */
  readonly sensitive?: true
}
