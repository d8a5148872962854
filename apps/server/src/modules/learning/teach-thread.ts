import { parentPort, workerData } from 'node:worker_threads'
import { type Lesson, teach } from './teach.ts'

const lesson: Lesson = workerData // oxlint-disable-line typescript/no-unsafe-assignment -- handed over by teach-aside in this very process
parentPort?.postMessage(teach(lesson))
