import { Worker } from 'node:worker_threads'
import type { trends } from '@ejia/domain'

/** In a thread of its own, for it takes a core for seconds; the server goes on answering. */
export function analyseAside(input: trends.TrendInput): Promise<trends.Trends> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./analyse-thread.ts', import.meta.url), { workerData: input })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the analysing thread ended with ${code}`)))
  })
}
