import { parentPort } from 'node:worker_threads'
import { Refusal } from '@ejia/domain'
import { type FileTask, makeFile } from './make-file.ts'

/** What an error is does not survive the way between threads, so a refusal is told apart here. */
export type Made =
  | { readonly bytes: Uint8Array }
  | { readonly refusal: Pick<Refusal, 'code' | 'details'> }
  | { readonly fault: unknown }

parentPort?.on('message', (task: FileTask) => {
  makeFile(task).then(
    (bytes) => parentPort?.postMessage({ bytes } satisfies Made),
    (error: unknown) => parentPort?.postMessage(wordsFor(error)),
  )
})

function wordsFor(error: unknown): Made {
  return error instanceof Refusal ? { refusal: { code: error.code, details: error.details } } : { fault: error }
}
