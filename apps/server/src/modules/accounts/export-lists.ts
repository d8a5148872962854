import { api } from '@ejia/contract'
import {
  everyPage,
  type Platform,
  type Route,
  recordAudit,
  route,
  type StaffCaller,
  sendList,
} from '../../platform/index.ts'
import { listAudit } from './audit.ts'
import { auditColumns, peopleColumns, unitColumns } from './list-sheets.ts'
import { listPeople } from './people.ts'
import { findPersonNames } from './person-names.ts'
import { listUnits } from './units.ts'

type Caller = StaffCaller['actor']

const limit = 100

/** The lists of this module as Excel; each export is itself on the trail. */
export function exportRoutes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    route(api.exportAudit, async ({ input: { body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose, ...search } = body
      await noteExport(platform, actor, { list: 'audit', purpose, filter: search })
      // What is added while the file is written, this export included, is not in it.
      const asked = { before: new Date().toISOString(), ...search }
      const rows = everyPage((cursor) => listAudit(database, pageOf(asked, cursor)))
      return sendList(reply, {
        name: '审计记录',
        by: await nameOf(platform, actor),
        purpose,
        columns: auditColumns,
        rows,
      })
    }),
    route(api.exportPeople, async ({ input: { body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose, ...search } = body
      const { text, ...named } = search
      // Words somebody searched for may be a name or a number: that there were some is enough here.
      await noteExport(platform, actor, { list: 'people', purpose, filter: named, searched: text !== undefined })
      const rows = everyPage((cursor) => listPeople(platform, actor, pageOf(search, cursor)))
      return sendList(reply, { name: '人员', by: await nameOf(platform, actor), purpose, columns: peopleColumns, rows })
    }),
    route(api.exportUnits, async ({ input: { body }, caller: { actor }, reply }) => {
      await noteExport(platform, actor, { list: 'units', filter: body })
      const rows = everyPage(async () => ({ items: await listUnits(database, body), nextCursor: null }))
      return sendList(reply, { name: '单位', by: await nameOf(platform, actor), columns: unitColumns, rows })
    }),
  ]
}

type Noted = {
  readonly list: 'audit' | 'people' | 'units'
  readonly purpose?: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly searched?: boolean
}

async function noteExport({ database }: Platform, actor: Caller, { list, ...facts }: Noted): Promise<void> {
  await recordAudit(database, { action: 'data.exported', personId: actor.personId, subject: list, facts })
}

function pageOf<Search extends object>(search: Search, cursor: string | undefined) {
  return { ...search, limit, ...(cursor === undefined ? {} : { cursor }) }
}

async function nameOf({ database }: Platform, { personId }: Caller): Promise<string> {
  return (await findPersonNames(database, [personId])).get(personId) ?? ''
}
