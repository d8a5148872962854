import { modules } from './app.ts'
import { readConfig } from './config.ts'
import { serve } from './serve.ts'

try {
  await serve(readConfig(process.env), modules)
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

/** What went wrong, and why, without the way through the code. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}\n  ${explain(error.cause)}`
}
