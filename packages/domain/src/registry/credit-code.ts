const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** GB 32100: the eighteen characters in their usual writing, or undefined where they cannot be one. */
export function parseCreditCode(text: string): string | undefined {
  const code = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
  if (code.length !== 18 || !/^[159ANY][1239]\d{6}/.test(code)) return undefined
  const values = [...code].map((character) => alphabet.indexOf(character))
  if (values.includes(-1)) return undefined
  const sum = weights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0)
  return values[17] === (31 - (sum % 31)) % 31 ? code : undefined
}
