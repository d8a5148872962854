import sql, { type Sql } from 'sql-template-tag'

/** Matters in an area or below it. Streets and communities have an index of their own; wider areas are dense anyway. */
export function withinArea(code: string): Sql {
  if (code.length === 15) return sql`(left(i.area_code, 12) = ${code.slice(0, 12)} and i.area_code = ${code})`
  if (code.length === 12) return sql`left(i.area_code, 12) = ${code}`
  if (code.length === 9) return sql`left(i.area_code, 9) = ${code}`
  return sql`starts_with(i.area_code, ${code})`
}
