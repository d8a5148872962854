const mainland = '+86'

/** +8613800138000: a number without a country's code is one of the mainland. */
export function toE164(phone: string): string {
  const digits = phone.replaceAll(/[\s()-]/g, '').replace(/^00/, '+')
  return digits.startsWith('+') ? digits : `${mainland}${digits}`
}

/** 13800138000 at home, 85291234567 abroad: as gateways want it that take no plus. */
export function toPlainNumber(phone: string): string {
  const number = toE164(phone)
  return number.startsWith(mainland) ? number.slice(mainland.length) : number.slice(1)
}
