/** Made once: each formatter holds what it knows of all calendars. */
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The day on the wall of the city. */
export function dayOf(instant: string): string {
  return days.format(new Date(instant))
}
