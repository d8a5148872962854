import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Refusal } from '@ejia/domain'
import type { FileTask } from './make-file.ts'
import type { Made } from './make-file-thread.ts'

/** One file after the other; whoever opened it closes it. */
export type FileMaker = {
  readonly make: (task: FileTask) => Promise<Uint8Array>
  readonly close: () => Promise<unknown>
}

/** In a thread of its own: thousands of files take a core for minutes, and the server goes on answering. */
export function openFileMaker(): FileMaker {
  const thread = new Worker(new URL('./make-file-thread.ts', import.meta.url))
  const over = new AbortController()
  thread.once('exit', () => over.abort())
  return {
    make: async (task) => {
      const answer = once(thread, 'message', { signal: over.signal })
      thread.postMessage(task)
      const made: Made = (await answer)[0] // oxlint-disable-line typescript/no-unsafe-assignment -- handed over by make-file-thread in this very process
      if ('bytes' in made) return made.bytes
      throw 'refusal' in made ? new Refusal(made.refusal.code, made.refusal.details) : made.fault
    },
    close: () => thread.terminate(),
  }
}
