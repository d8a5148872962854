const key = 'ejia-field-clock'
let ahead = readAhead()

/** Phones are minutes, sometimes years wrong; every answer tells the server's time. */
export function noteServerTime(date: string | null): void {
  const server = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(server)) return
  // The header counts whole seconds, and the answer took a while: smaller differences are not the clock's.
  const off = server - Date.now()
  const next = Math.abs(off) < 5_000 ? 0 : off
  if (Math.abs(next - ahead) < 2_000) return
  ahead = next
  window.localStorage.setItem(key, String(ahead))
}

/** Milliseconds, as the server counts. */
export function now(): number {
  return Date.now() + ahead
}

function readAhead(): number {
  const kept = typeof window === 'undefined' ? 0 : Number(window.localStorage.getItem(key))
  return Number.isFinite(kept) ? kept : 0
}
