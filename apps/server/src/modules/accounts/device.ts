const browsers = [
  ['WeChat', /MicroMessenger/],
  ['Edge', /Edg/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const

const systems = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux/],
] as const

/** What is kept of a user agent: enough to tell one's own phone from the office computer, and no more. */
export function deviceOf(userAgent: string | undefined): string {
  const named = [browsers, systems].map((list) => list.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0])
  return named.filter((name) => name !== undefined).join(' · ') || '—'
}
