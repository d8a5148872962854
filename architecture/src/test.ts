import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSteps, reporters, vitestStep } from './check-steps.ts'
import { ensureChromium } from './chromium.ts'
import { tool } from './command.ts'
import { root } from './root.ts'
import { runSteps, type Step, type StepResult } from './step.ts'
import { listFailedFiles, sum } from './totals.ts'

const journeysName = 'browser tests'
/** More files with a failed journey than these are no accident. */
const fewFiles = 3

const reports = mkdtempSync(join(tmpdir(), 'ejia-test-'))
const results = [
  ...(await runSteps(checkSteps(reports), Math.min(3, availableParallelism()))),
  ...(await runSteps([vitestStep('database and HTTP tests', ['database'], join(reports, 'database.json'))], 1)),
  ...(await browserTests()),
]
rmSync(reports, { recursive: true })

const totals = sum(results.map((result) => result.totals))
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1

async function browserTests(): Promise<StepResult[]> {
  const chromium = await ensureChromium()
  if (chromium === undefined) {
    console.log('✗ browser tests: no Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk)')
    console.log('  or name it in CHROMIUM_PATH.')
    return [{ name: 'browser tests', passed: false, totals: { passed: 0, failed: 1 } }]
  }
  const results = await runSteps([build(), journeys(chromium, join(reports, 'e2e.json'))], 1)
  return again(results, chromium)
}

/**
 * A journey that failed has one more try, alone in a city of its own, so that a machine's hiccup is told from a fault.
 * Both outcomes are printed; what fails twice has failed.
 */
async function again(results: StepResult[], chromium: string): Promise<StepResult[]> {
  const failed = listFailedFiles(join(reports, 'e2e.json'))
  if (failed.length === 0 || failed.length > fewFiles) return results
  const [second] = await runSteps([journeys(chromium, join(reports, 'e2e-again.json'), failed)], 1)
  return second?.passed === true ? results.map(asPassed) : results
}

function asPassed(result: StepResult): StepResult {
  if (result.name !== journeysName) return result
  const { passed, failed } = result.totals
  return { ...result, passed: true, totals: { passed: passed + failed, failed: 0 } }
}

function build(): Step {
  const command = { program: process.execPath, args: ['apps/server/src/build.ts'], cwd: root }
  return { name: 'build the screens', commands: [command] }
}

function journeys(chromium: string, report: string, files: readonly string[] = []): Step {
  const command = tool('vitest', ['run', ...files, ...reporters(report)], join(root, 'apps/e2e'))
  const name = files.length === 0 ? journeysName : 'what failed, once more'
  return { name, commands: [{ ...command, env: { CHROMIUM_PATH: chromium } }], report }
}
