import { tableTexts } from './table-text.ts'

/** A table of GB/T 31000-2015 that can be written from what the platform keeps. */
export type StandardTable = keyof typeof tableTexts

export type StandardColumn = {
  readonly zh: string
  readonly type: 'text' | 'date' | 'number'
  /** Characters; of a number its digits, with those behind the point. */
  readonly length: number
  readonly decimals: number
  readonly required: boolean
  /** The standard or the section with its codes, or `电话`; empty where none is named. */
  readonly rule: string
  /** What of the record stands here; empty where nothing is kept. */
  readonly from: string
}

const types = { 字符: 'text', 日期: 'date', 数字: 'number' } as const

/** The columns of a table in the standard's order, under the standard's names. */
export function standardColumns(table: StandardTable): readonly StandardColumn[] {
  return tableTexts[table]
    .split('\n')
    .filter((line) => line !== '')
    .map(readColumn)
}

function readColumn(line: string): StandardColumn {
  const [zh = '', format = '', required = '', rule = '', from = ''] = line.split('|').map((cell) => cell.trim())
  const [type = '', size = ''] = format.split(' ')
  const [length, decimals] = size.split(',')
  return {
    zh,
    type: types[isType(type) ? type : '字符'],
    length: Number(length),
    decimals: Number(decimals ?? 0),
    required: required === '是',
    rule,
    from,
  }
}

function isType(name: string): name is keyof typeof types {
  return Object.hasOwn(types, name)
}
