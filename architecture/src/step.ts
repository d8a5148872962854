import { type Command, run } from './command.ts'
import { readReport, type Totals } from './totals.ts'

/** One line of the result: commands run one after another, all of them. */
export type Step = {
  readonly name: string
  readonly commands: readonly Command[]
  /** The vitest JSON report the commands leave behind, if they run tests. */
  readonly report?: string
}

export type StepResult = {
  readonly name: string
  readonly passed: boolean
  readonly totals: Totals
}

/** Runs the steps, at most `width` at a time, printing a line as each one ends. */
export async function runSteps(steps: readonly Step[], width: number): Promise<StepResult[]> {
  const waiting = [...steps]
  const results: StepResult[] = []
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.push(await runStep(step))
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}

async function runStep(step: Step): Promise<StepResult> {
  const startedAt = performance.now()
  let output = ''
  let passed = true
  for (const command of step.commands) {
    const result = await run(command)
    if (result.code !== 0) output += result.output
    passed &&= result.code === 0
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const totals = step.report === undefined ? { passed: 0, failed: 0 } : readReport(step.report)
  const count = step.report === undefined ? '' : `  ${totals.passed} passed`
  console.log(`${passed ? '✓' : '✗'} ${step.name.padEnd(28)} ${seconds.padStart(6)} s${count}`)
  if (!passed) console.log(shorten(output))
  return { name: step.name, passed, totals: passed || totals.failed > 0 ? totals : { ...totals, failed: 1 } }
}

const shownLines = 200

function shorten(output: string): string {
  const lines = output.trimEnd().split('\n')
  const left = lines.length - shownLines
  return left <= 0 ? lines.join('\n') : [...lines.slice(0, shownLines), `… ${left} more lines`].join('\n')
}
