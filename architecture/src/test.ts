import { mkdtempSync, rmSync } from 'node:fs'
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
  return runSteps([build(), journeys(chromium)], 1)
}

function build(): Step {
  const command = { program: process.execPath, args: ['apps/server/src/build.ts'], cwd: root }
  return { name: 'build the screens', commands: [command] }
}

function journeys(chromium: string): Step {
  const report = join(reports, 'e2e.json')
  const command = tool('vitest', ['run', ...reporters(report)], join(root, 'apps/e2e'))
  return { name: 'browser tests', commands: [{ ...command, env: { CHROMIUM_PATH: chromium } }], report }
}
