/** People leave out the dashes and mix the case; the code has 6 digits and twice four signs. */
export function tidyCaseCode(code: string): string {
  const signs = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return signs.length === 14 ? `${signs.slice(0, 6)}-${signs.slice(6, 10)}-${signs.slice(10)}` : signs
}
