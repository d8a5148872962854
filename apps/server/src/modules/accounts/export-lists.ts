import { api, type PeopleImportView } from '@ejia/contract'
import { everyPage, type Platform, type Route, route, wholeList } from '../../platform/index.ts'
import { listAbsences } from './absences.ts'
import { listAudit } from './audit.ts'
import { handOutList } from './hand-out-list.ts'
import { listPeopleImports } from './imports/view-imports.ts'
import {
  absenceColumns,
  auditColumns,
  type ImportedRow,
  importColumns,
  peopleColumns,
  sessionColumns,
  unitColumns,
} from './list-sheets.ts'
import { listOwnSessions } from './own-account.ts'
import { listPeople } from './people.ts'
import { listUnits } from './units.ts'

const limit = 100

/** The lists of this module as Excel; each export is itself on the trail. */
export function exportRoutes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    ...accessRoutes(platform),
    route(api.exportAudit, ({ input: { body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose, ...filter } = body
      // What is added while the file is written, this export included, is not in it.
      const asked = { before: new Date().toISOString(), ...filter }
      const rows = everyPage((cursor) => listAudit(database, pageOf(asked, cursor)))
      return handOutList(platform, reply, {
        actor,
        subject: 'audit',
        purpose,
        facts: { filter },
        name: '审计记录',
        columns: auditColumns,
        rows,
      })
    }),
    route(api.exportPeople, ({ input: { body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose, ...search } = body
      const { text, ...filter } = search
      // Words somebody searched for may be a name or a number: that there were some is enough here.
      const facts = { filter, searched: text !== undefined }
      const rows = everyPage((cursor) => listPeople(platform, actor, pageOf(search, cursor)))
      return handOutList(platform, reply, {
        actor,
        subject: 'people',
        purpose,
        facts,
        name: '人员',
        columns: peopleColumns,
        rows,
      })
    }),
    route(api.exportUnits, async ({ input: { body: filter }, caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'units',
        facts: { filter },
        name: '单位',
        columns: unitColumns,
        rows: await listUnits(database, filter),
      }),
    ),
  ]
}

/** Who comes in and by whom: one’s own devices, those who stand in for others, those who came with a list. */
function accessRoutes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    route(api.exportSessions, async ({ caller, reply }) => {
      const rows = await listOwnSessions(database, caller)
      const { actor } = caller
      return handOutList(platform, reply, {
        actor,
        subject: 'sessions',
        name: '已登录的设备',
        columns: sessionColumns,
        rows,
      })
    }),
    route(api.exportAbsences, async ({ input: { body }, caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'absences',
        purpose: body.exportPurpose,
        name: '代班',
        columns: absenceColumns,
        rows: await listAbsences(platform, actor),
      }),
    ),
    route(api.exportPeopleImports, async ({ input: { body }, caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'people imports',
        purpose: body.exportPurpose,
        name: '导入名单',
        columns: importColumns,
        rows: (await listPeopleImports(database, actor, wholeList)).flatMap(rowsOfImport),
      }),
    ),
  ]
}

/** A list that proposes no role has one row all the same. */
function rowsOfImport(of: PeopleImportView): ImportedRow[] {
  return of.roles.length === 0 ? [{ of, proposed: undefined }] : of.roles.map((proposed) => ({ of, proposed }))
}

function pageOf<Search extends object>(search: Search, cursor: string | undefined) {
  return { ...search, limit, ...(cursor === undefined ? {} : { cursor }) }
}
