/** Runs a command's work; what goes wrong is told in words, without the way through the code. */
export async function withPlainErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(`\n${explain(error)}`)
    process.exit(1) // whatever was begun would otherwise keep the process alive
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const reasons = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause]
  return [error.message, ...reasons.map((reason) => `  ${explain(reason)}`)].filter(Boolean).join('\n')
}
