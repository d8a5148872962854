const longest = 2000

/** One spelling for what means the same here: widths, cases, any number. */
export function foldText(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\d+/g, (digits) => (digits.length > 1 ? '00' : '0'))
    .replaceAll(/\s+/g, ' ')
}
