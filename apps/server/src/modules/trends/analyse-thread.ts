import { parentPort, workerData } from 'node:worker_threads'
import { trends } from '@ejia/domain'

const input: trends.TrendInput = workerData // oxlint-disable-line typescript/no-unsafe-assignment -- handed over by analyse-aside in this very process
parentPort?.postMessage(trends.analyse(input))
