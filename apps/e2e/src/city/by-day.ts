import { liveBy } from './live-by.ts'

/**
 * Preloaded into a server: by night its clock goes ten hours ahead, so that nobody’s quiet hours hold anything back,
 * whenever the journey is run.
 */
const hourMilliseconds = 3_600_000
const hour = (new Date().getUTCHours() + 8) % 24
const ahead = hour >= 7 && hour < 21 ? 0 : 10 * hourMilliseconds
const { now } = Date

if (ahead > 0) liveBy(() => now() + ahead)
