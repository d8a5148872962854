import type { Health } from '@ejia/contract'

const minute = 60
const hour = 3600
const day = 24 * hour
const gigabyte = 1e9

/** A queue is late when something in it waits longer than anything normally takes. */
export function judgeQueue({
  oldestSeconds,
  failed,
}: {
  readonly oldestSeconds: number
  readonly failed: number
}): Health {
  if (failed > 0 || oldestSeconds > 30 * minute) return 'bad'
  return oldestSeconds > 5 * minute ? 'watch' : 'good'
}

/** Of a way's newest messages: half of them failing is no bad number, it is a broken way. */
export function judgeWay(
  isSetUp: boolean,
  { delivered, failed }: { readonly delivered: number; readonly failed: number },
): Health {
  if (!isSetUp) return 'off'
  if (failed >= 5 && failed > delivered) return 'bad'
  return failed > 0 && failed * 10 > delivered ? 'watch' : 'good'
}

export function judgeDisk({ free, total }: { readonly free: number; readonly total: number }): Health {
  if (free < 2 * gigabyte || free < total * 0.03) return 'bad'
  return free < 10 * gigabyte || free < total * 0.1 ? 'watch' : 'good'
}

type Backup = { readonly madeAt: string; readonly checkedAt: string | null; readonly fault: string | null }

/** Every night, and read through now and then: what was never read is a hope, not a backup. */
export function judgeBackup(backup: Backup | undefined, now: string): Health {
  if (!backup || backup.fault !== null || secondsBetween(backup.madeAt, now) > 3 * day) return 'bad'
  return backup.checkedAt === null || secondsBetween(backup.madeAt, now) > 1.5 * day ? 'watch' : 'good'
}

export function judgeCertificate(validTo: string | undefined, now: string): Health {
  if (validTo === undefined || validTo <= now) return 'bad'
  return secondsBetween(now, validTo) < 21 * day ? 'watch' : 'good'
}

function secondsBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 1000
}
