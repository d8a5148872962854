import sql, { join, type Sql } from 'sql-template-tag'
import * as z from 'zod/mini'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const faults = ['closed', 'outside', 'nobody', 'confidential'] as const
export const Failure = z.object({
  incidentId: z.uuid(),
  caseCode: z.string(),
  areaCode: z.string(),
  version: z.int(),
  number: z.int(),
  ruleId: z.uuid(),
  fault: z.enum(faults),
  at: z.string(),
})
type Failure = z.output<typeof Failure>

/** Once per matter, however often the job runs. */
export async function addAlarm(tx: Transaction, failure: Failure): Promise<void> {
  const { incidentId, caseCode, areaCode, version, number, ruleId, fault, at } = failure
  await run(
    tx,
    sql`
      insert into dispatch.routing_alarm (incident_id, case_code, area_code, version, number, rule_id, fault, at)
      values (${incidentId}, ${caseCode}, ${areaCode}, ${version}, ${number}, ${ruleId}, ${fault}, ${at})
      on conflict do nothing`,
  )
}

const Open = z.object({
  ruleId: z.string(),
  version: z.number(),
  number: z.number(),
  fault: z.enum(faults),
  street: z.string(),
  matters: z.number(),
  lastAt: z.string(),
  first: z.array(z.object({ id: z.string(), caseCode: z.string() })),
})

type Sought = { readonly within: readonly string[]; readonly most: number }

/** Newest first, gathered by rule, cause and street; `within` where somebody looks after some areas only. */
export function listOpenAlarms(tx: Transaction, { within, most }: Sought): Promise<z.output<typeof Open>[]> {
  return rows(
    tx,
    Open,
    sql`
      select rule_id, max(version) as version, (array_agg(number order by at desc))[1] as number, fault,
        left(area_code, 9) as street, count(*)::int as matters, max(at) as last_at,
        to_jsonb((array_agg(jsonb_build_object('id', incident_id, 'caseCode', case_code) order by at desc))[1:5]) as first
      from dispatch.routing_alarm
      where settled_at is null and ${inAreas(within)}
      group by rule_id, fault, left(area_code, 9)
      order by max(at) desc limit ${most}`,
  )
}

type Settlement = {
  readonly ruleId: string
  readonly fault: string
  readonly by: string
  readonly within: readonly string[]
}

export function settleAlarms(tx: Transaction, { ruleId, fault, by, within }: Settlement): Promise<number> {
  return run(
    tx,
    sql`
      update dispatch.routing_alarm set settled_at = now(), settled_by = ${by}
      where settled_at is null and rule_id = ${ruleId} and fault = ${fault} and ${inAreas(within)}`,
  )
}

/** Area codes are digits. */
function inAreas(within: readonly string[]): Sql {
  if (within.length === 0) return sql`false`
  return sql`(${join(
    within.map((code) => sql`area_code like ${`${code}%`}`),
    ' or ',
  )})`
}
