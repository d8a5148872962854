/** From now on this process takes the time from `now`, in milliseconds since 1970; timers keep their own. */
export function liveBy(now: () => number): void {
  globalThis.Date = new Proxy(Date, {
    construct(Real, given: unknown[], made) {
      const date: unknown = Reflect.construct(Real, given.length === 0 ? [now()] : given, made)
      return date instanceof Real ? date : new Real()
    },
    get: (Real, key): unknown => (key === 'now' ? now : Reflect.get(Real, key)),
  })
}
