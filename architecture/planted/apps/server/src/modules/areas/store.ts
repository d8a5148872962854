import { sql } from '../../platform/sql.ts'

export const listAreas = sql`select a.code, p.name from areas.area a join accounts.person p on p.area = a.code`
