/** 陈大明 becomes 陈**: enough to tell two callers apart, not to find one. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return first + '*'.repeat(Math.min(rest.length, 2))
}

/** 13812341234 becomes 138****1234. */
export function maskPhone(phone: string): string {
  return phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')
}
