import { Worker } from 'node:worker_threads'
import type { Lesson, Lessons } from './teach.ts'

/** In a thread of its own, for it takes a core for minutes; the server goes on answering. */
export function teachAside(lesson: Lesson): Promise<Lessons> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./teach-thread.ts', import.meta.url), { workerData: lesson })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`the teaching thread ended with ${code}`)))
  })
}
