export const areaLevels = ['province', 'city', 'county', 'street', 'community', 'grid'] as const
export type AreaLevel = (typeof areaLevels)[number]

const digitsOf = { province: 2, city: 4, county: 6, street: 9, community: 12, grid: 15 } as const satisfies Record<
  AreaLevel,
  number
>

const groups = /^(\d\d)(\d\d)?(\d\d)?(\d{3})?(\d{3})?(\d{3})?$/

/** The short code for a short or zero-padded one, or undefined where it is no code. */
export function parseAreaCode(text: string): string | undefined {
  const code = text.length === digitsOf.community ? withoutPadding(text) : text
  return isAreaCode(code) ? code : undefined
}

/** Whether this is a short code, as stored. */
export function isAreaCode(code: string): boolean {
  const parts = groups
    .exec(code)
    ?.slice(1)
    .filter((part) => part !== undefined)
  if (!parts || parts[0] === '00' || !areaLevels.some((level) => digitsOf[level] === code.length)) return false
  // Only the county may be empty, and only above a street: some cities have none.
  return parts.every((part, at) => !isEmpty(part) || (at === 2 && parts.length > 3))
}

export function findLevel(code: string): AreaLevel | undefined {
  return isAreaCode(code) ? areaLevels.find((level) => digitsOf[level] === code.length) : undefined
}

/** The area directly above, or undefined above a province. */
export function findParentCode(code: string): string | undefined {
  return listAncestorCodes(code)[0]
}

/** The areas above, nearest first. */
export function listAncestorCodes(code: string): string[] {
  return areaLevels
    .map((level) => digitsOf[level])
    .filter((digits) => digits < code.length)
    .map((digits) => code.slice(0, digits))
    .filter(isAreaCode)
    .reverse()
}

/** Whether the area is the other one or lies in it. */
export function isWithin(code: string, ancestorCode: string): boolean {
  return code === ancestorCode || (code.startsWith(ancestorCode) && listAncestorCodes(code).includes(ancestorCode))
}

/** The part of a code that names the area of this level, if the code reaches that deep. */
export function findCodeAt(code: string, level: AreaLevel): string | undefined {
  const cut = code.slice(0, digitsOf[level])
  return cut.length === digitsOf[level] && isAreaCode(cut) ? cut : undefined
}

/** The twelve digits that registers exchange; a grid keeps its fifteen. */
export function toPaddedCode(code: string): string {
  return code.padEnd(digitsOf.community, '0')
}

export type Validity = { readonly validFrom: string; readonly validTo?: string | undefined }

/** Dates are YYYY-MM-DD, which order like text. */
export function isValidOn(area: Validity, date: string): boolean {
  return area.validFrom <= date && (area.validTo === undefined || date < area.validTo)
}

function withoutPadding(code: string): string {
  return (
    areaLevels.map((level) => code.slice(0, digitsOf[level])).find((cut) => isEmpty(code.slice(cut.length))) ?? code
  )
}

function isEmpty(part: string): boolean {
  return /^0*$/.test(part)
}
