/** `B3`, counted from one. */
export type Cell = { readonly column: number; readonly row: number }

export function readCell(name: string): Cell {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
  return { column: columnOf(letters), row: Number(digits) }
}

export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

export function lettersOf(column: number): string {
  const rest = (column - 1) % 26
  const before = (column - 1 - rest) / 26
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + rest)
}

export function cellName({ column, row }: Cell): string {
  return `${lettersOf(column)}${row}`
}

export type Range = { readonly from: Cell; readonly to: Cell }

export function readRange(text: string): Range {
  const [from = 'A1', to = from] = text.split(':')
  return { from: readCell(from), to: readCell(to) }
}

export function rangeName({ from, to }: Range): string {
  return `${cellName(from)}:${cellName(to)}`
}
