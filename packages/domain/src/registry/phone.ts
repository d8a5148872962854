/** A mobile number, or a landline as 0596-2345678; undefined where it is neither. */
export function parsePhone(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[\s()-]/g, '')
    .replace(/^(\+|00)86/, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return digits
  const [, area, number] = /^(0(?:10|2\d|[3-9]\d{2}))([2-8]\d{6,7})$/.exec(digits) ?? []
  return area === undefined ? undefined : `${area}-${number}`
}
