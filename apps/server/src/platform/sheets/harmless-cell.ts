/**
 * Text that a spreadsheet would take for a formula begins with an apostrophe instead: a report from the public must
 * not calculate anything on a clerk's computer, also not after the sheet was saved as CSV.
 */
export function harmlessCell(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
}
