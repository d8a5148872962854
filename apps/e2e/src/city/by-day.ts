/**
 * Preloaded into a server: by night its clock goes ten hours ahead, so that nobody’s quiet hours hold anything back,
 * whenever the journey is run.
 */
const hourMilliseconds = 3_600_000
const hour = (new Date().getUTCHours() + 8) % 24
const ahead = hour >= 7 && hour < 21 ? 0 : 10 * hourMilliseconds

if (ahead > 0)
  globalThis.Date = new Proxy(Date, {
    construct(Real, given: unknown[], made) {
      const date: unknown = Reflect.construct(Real, given.length === 0 ? [Real.now() + ahead] : given, made)
      return date instanceof Real ? date : new Real()
    },
    get: (Real, key): unknown => (key === 'now' ? () => Real.now() + ahead : Reflect.get(Real, key)),
  })
