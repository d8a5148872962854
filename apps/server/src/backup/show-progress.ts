import type { Progress } from '../platform/backup/index.ts'

const everySeconds = 2

/** A line now and then for whoever waits; in a terminal it takes the place of the one before. */
export function showProgress(): Progress {
  let shownAt = performance.now()
  return (what, done, of) => {
    const now = performance.now()
    if (now - shownAt < everySeconds * 1000) return
    shownAt = now
    const line = `  ${of === undefined ? done : `${done}/${of}`} ${what}`
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`)
    else process.stderr.write(`${line}\n`)
  }
}

export function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
