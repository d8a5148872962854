import { expect, test } from 'vitest'
import { harmlessCell } from './harmless-cell.ts'

test.each(['=1+1', '+8613800000000', '-2+3', '@SUM(A1)', '\t=cmd', ' =HYPERLINK("x")', '\r=1'])(
  '%j cannot be taken for a formula',
  (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`)
  },
)

test.each(['绿地上搭了棚', '3号楼-2单元', 'a=b', ''])('%j stays as it is', (text) => {
  expect(harmlessCell(text)).toBe(text)
})
