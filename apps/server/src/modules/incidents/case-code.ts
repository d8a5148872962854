import { randomBytes } from 'node:crypto'

/** Crockford's alphabet: no I, L, O or U, which are misread or misheard. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: '2-digit',
  month: '2-digit',
  day: '2-digit',
})

/** `yymmdd-XXXX-XXXX`: the day in the city, and 40 bits that nobody guesses within the limits on asking. */
export function newCaseCode(now: string, random: Uint8Array = randomBytes(8)): string {
  const digits = Array.from(random.subarray(0, 8), (byte) => alphabet[byte % 32]).join('')
  return `${day.format(new Date(now)).replaceAll('-', '')}-${digits.slice(0, 4)}-${digits.slice(4)}`
}

/** As people type or read it out: any case, O for 0, I or L for 1, with or without dashes. */
export function readCaseCode(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const [, date, first, second] = /^(\d{6})([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(plain) ?? []
  return date && first && second ? `${date}-${first}-${second}` : undefined
}
