import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSteps, reporters, vitestStep } from './check-steps.ts'
import { ensureChromium } from './chromium.ts'
import { tool } from './command.ts'
import { root } from './root.ts'
import { runSteps, type Step, type StepResult } from './step.ts'
import { sum } from './totals.ts'

const reports = mkdtempSync(join(tmpdir(), 'ejia-test-'))
const results = [
  ...(await runSteps(checkSteps(reports), Math.min(3, availableParallelism()))),
  ...(await runSteps([databaseStep(), buildStep()], 1)),
  ...(await browserTests()),
]
rmSync(reports, { recursive: true })

const totals = sum(results.map((result) => result.totals))
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 && results.every((result) => result.passed) ? 0 : 1

function databaseStep(): Step {
  return vitestStep('database and HTTP tests', ['database'], join(reports, 'database.json'))
}

function buildStep(): Step {
  const screens = ['console', 'field', 'resident'].map((name) => join(root, 'apps', name))
  return {
    name: 'build the screens',
    commands: screens
      .filter((folder) => existsSync(join(folder, 'index.html')))
      .map((folder) => tool('vite', ['build'], folder)),
  }
}

async function browserTests(): Promise<StepResult[]> {
  const chromium = await ensureChromium()
  if (chromium === undefined) {
    console.log(
      '✗ browser tests need Chromium: install it, or name it in CHROMIUM_PATH (Debian: apt-get install chromium fonts-noto-cjk)',
    )
    return [{ name: 'browser tests', passed: false, totals: { passed: 0, failed: 1 } }]
  }
  const report = join(reports, 'e2e.json')
  const command = tool('vitest', ['run', ...reporters(report)], join(root, 'apps/e2e'))
  return runSteps([{ name: 'browser tests', commands: [{ ...command, env: { CHROMIUM_PATH: chromium } }], report }], 1)
}
