export type IdCard = {
  readonly number: string
  readonly birthOn: string
  readonly sex: 'male' | 'female'
  /** Six digits of the county that issued the number; it may since have been renamed or merged. */
  readonly areaCode: string
}

export type IdCardFault = 'length' | 'province' | 'date' | 'checkDigit'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** As people write it: full-width digits, spaces, a small x. */
export function parseIdCard(text: string, today: string): IdCard | IdCardFault {
  const number = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number)) return 'length'
  if (!provinces.has(number.slice(0, 2))) return 'province'
  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDate(birthOn) || birthOn > today || birthOn < '1880-01-01') return 'date'
  if (checkDigitOf(number) !== number[17]) return 'checkDigit'
  return { number, birthOn, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female', areaCode: number.slice(0, 6) }
}

/** Full years on a day. */
export function ageOn(birthOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4))
  return today.slice(5) < birthOn.slice(5) ? years - 1 : years
}

/** The last digit for the seventeen before it. */
export function checkDigitOf(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return checkDigits.charAt(sum % 11)
}

/** Whether YYYY-MM-DD is a day of the calendar. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return false
  const instant = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return false
  return instant.getUTCMonth() + 1 === Number(month) && instant.getUTCDate() === Number(day)
}
