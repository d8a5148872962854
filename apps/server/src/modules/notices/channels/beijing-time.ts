const aheadOfUtc = '+08:00'

/** "2017-01-01 00:00:00" as Chinese gateways write it, without saying that it is Beijing time; in ISO-8601 and UTC. */
export function fromBeijingTime(text: string): string | undefined {
  const instant = new Date(`${text.trim().replace(' ', 'T')}${aheadOfUtc}`)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

/** 20250601: the day in Beijing. */
export function beijingDay(instant: Date): string {
  const aheadMilliseconds = 8 * 3_600_000
  return new Date(instant.getTime() + aheadMilliseconds).toISOString().slice(0, 10).replaceAll('-', '')
}
