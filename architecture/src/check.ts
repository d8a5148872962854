import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSteps } from './check-steps.ts'
import { runSteps } from './step.ts'

const reports = mkdtempSync(join(tmpdir(), 'ejia-check-'))
const results = await runSteps(checkSteps(reports), Math.min(3, availableParallelism()))
rmSync(reports, { recursive: true })
process.exitCode = results.every((result) => result.passed) ? 0 : 1
