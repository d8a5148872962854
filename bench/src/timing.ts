export type Timing = { readonly perSecond: number; readonly p50: number; readonly p99: number }

/** Does `work` so many times, several at once, and says how long each took in milliseconds. */
export async function time(times: number, atOnce: number, work: (number: number) => Promise<unknown>): Promise<Timing> {
  const spent: number[] = []
  let next = 0
  async function worker(): Promise<void> {
    while (next < times) {
      const number = next
      next += 1
      const begun = performance.now()
      await work(number)
      spent.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { perSecond: (times * 1000) / (performance.now() - begun), ...percentiles(spent) }
}

export function percentiles(values: readonly number[]): { p50: number; p99: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

export function figures({ perSecond, p50, p99 }: Timing): [string, string, string] {
  return [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2)]
}
