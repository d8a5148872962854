import { readFileSync } from 'node:fs'
import { liveBy } from '@ejia/e2e/live-by'

/** Preloaded into a server: it lives at the instant that stands in the file `CLOCK_FILE`, which the bench moves on. */
const file = process.env['CLOCK_FILE'] ?? ''
const readAgainAfterMilliseconds = 2

let [instant, readAt] = [0, Number.NEGATIVE_INFINITY]

liveBy(() => {
  if (performance.now() - readAt > readAgainAfterMilliseconds) {
    instant = Date.parse(readFileSync(file, 'utf8'))
    readAt = performance.now()
  }
  return instant
})
