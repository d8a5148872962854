import { setTimeout as sleep } from 'node:timers/promises'

export type Measured<Result> = { readonly result: Result; readonly seconds: number; readonly megabytes: number }

/** How long it takes, and the memory of the server at its highest meanwhile. */
export async function measured<Result>(url: string, work: () => Promise<Result>): Promise<Measured<Result>> {
  let megabytes = 0
  let running = true
  const watching = (async () => {
    while (running) {
      megabytes = Math.max(megabytes, await residentMegabytes(url))
      await sleep(500)
    }
  })()
  const from = performance.now()
  try {
    const result = await work()
    return { result, seconds: (performance.now() - from) / 1000, megabytes }
  } finally {
    running = false
    await watching
  }
}

async function residentMegabytes(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0) / 1e6
}
