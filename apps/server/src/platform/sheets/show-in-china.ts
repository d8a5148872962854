const written = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** 2026-11-24 10:20, as every clock in the country shows it. */
export function showInChina(instant: string): string {
  return written.format(new Date(instant))
}
