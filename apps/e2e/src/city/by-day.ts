/**
 * Preloaded into a server: by night its clock goes ten hours ahead, so that nobody’s quiet hours hold anything back,
 * whenever the journey is run.
 */
const hourMilliseconds = 3_600_000
const hour = (new Date().getUTCHours() + 8) % 24
const ahead = hour >= 7 && hour < 21 ? 0 : 10 * hourMilliseconds

if (ahead > 0)
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, made) => Reflect.construct(real, given.length === 0 ? [real.now() + ahead] : given, made),
    get: (real, key, receiver) => (key === 'now' ? () => real.now() + ahead : Reflect.get(real, key, receiver)),
  })
