import type { Step } from '@ejia/contract'
import type { ConsoleWords } from '../../words/zh.ts'

/** Who took a step: name and unit, or plain “群众” and “系统”. */
export function actorWords({ actor }: Step, t: ConsoleWords): string {
  const kind = { staff: '', resident: t.incident.resident, system: t.incident.system }[actor.kind]
  const name = actor.name ?? kind
  return actor.unit === null ? name : `${name} · ${actor.unit.name}`
}
