let last: Promise<unknown> = Promise.resolve()

/** One after the other, across open windows where the browser can do that. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(() => withLock(work))
  last = next.catch(() => undefined)
  return next
}

async function withLock<T>(work: () => Promise<T>): Promise<T> {
  // Absent without a secure context and in old web views.
  if (!('locks' in navigator)) return work()
  const results: T[] = []
  await navigator.locks.request('ejia-field-outbox', async () => {
    results.push(await work())
  })
  const [result] = results
  if (result === undefined) throw new Error('the work left no result')
  return result
}
