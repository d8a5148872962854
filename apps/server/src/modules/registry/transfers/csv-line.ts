/** Excel takes a file for UTF-8 by this mark alone. */
export const utf8Mark = '﻿'

/** One line; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: string): string {
  const safe = asPlainText(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Numbers with a sign and phones stay as they are. */
export function asPlainText(cell: string): string {
  return /^[=@\t\r]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d\s.-]*$/.test(cell)) ? `'${cell}` : cell
}
