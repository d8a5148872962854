const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** GB 32100: the eighteen characters in their usual writing, or undefined where they cannot be one. */
export function parseCreditCode(text: string): string | undefined {
  const code = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
  if (code.length !== 18 || !/^[159ANY][1239]\d{6}/.test(code)) return undefined
  const isWritten = [...code].every((character) => alphabet.includes(character))
  return isWritten && checkCharacterOf(code) === code[17] ? code : undefined
}

/** The last character for the seventeen before it. */
export function checkCharacterOf(characters: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(characters.charAt(at)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
