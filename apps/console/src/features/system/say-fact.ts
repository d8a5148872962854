import { showExactInstant } from '../../time/instants.ts'
import type { zhSystem } from '../../words/zh-system.ts'

const inBytes: ReadonlySet<string> = new Set(['bytes', 'free', 'total'])
const instants: ReadonlySet<string> = new Set(['madeAt', 'checkedAt', 'validTo'])

/** A fact as people read it: sizes in gigabytes, instants by the wall clock, names in words. */
export function sayFact(name: string, value: string | number | null, says: typeof zhSystem): string {
  if (value === null) return ''
  if (inBytes.has(name)) return sizeOf(Number(value))
  if (instants.has(name)) return showExactInstant(String(value))
  if (name === 'oldestSeconds') return says.seconds(Number(value))
  return says.values[String(value)] ?? String(value)
}

function sizeOf(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`
}
