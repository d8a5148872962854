import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export type Totals = { readonly passed: number; readonly failed: number }

const File = z.object({ name: z.string(), status: z.string() })
const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), testResults: z.array(File) })

/** What a vitest JSON report counts; nothing at all if the run ended before writing it. */
export function readReport(file: string): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 0 }
  const report = Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

/** The files in which a test failed, as vitest's JSON report names them. */
export function listFailedFiles(file: string): string[] {
  if (!existsSync(file)) return []
  const { testResults } = Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  return testResults.flatMap(({ name, status }) => (status === 'passed' ? [] : [name]))
}

export function sum(parts: readonly Totals[]): Totals {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
  }
}
