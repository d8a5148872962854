import { Readable } from 'node:stream'
import { api } from '@ejia/contract'
import { accounts as domain } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import { type Platform, type Route, route } from '../../../platform/index.ts'
import { importPeople } from './import-people.ts'
import { readPeopleSheet } from './read-people.ts'
import { grantImportedRoles, sendFirstPasswords, undoPeopleImport } from './settle-import.ts'
import { listPeopleImports } from './view-imports.ts'

const shown = 50

export function importRoutes(platform: Platform): readonly Route[] {
  return [
    route(api.getPeopleTemplate, async ({ reply }) => sendTemplate(reply)),
    route(api.readPeopleSheet, ({ input: { query }, caller, request }) =>
      readPeopleSheet(platform, caller.actor, { request, ...query }),
    ),
    route(api.importPeople, ({ input: { body }, caller }) => importPeople(platform, caller.actor, body)),
    route(api.listPeopleImports, ({ caller }) => listPeopleImports(platform.database, caller.actor, shown)),
    route(api.grantImportedRoles, ({ input: { params }, caller }) =>
      grantImportedRoles(platform, caller.actor, params.id),
    ),
    route(api.makeFirstPasswords, ({ input: { params }, caller, reply }) =>
      sendFirstPasswords(platform, caller.actor, { id: params.id, reply }),
    ),
    route(api.undoPeopleImport, ({ input: { params, body }, caller }) =>
      undoPeopleImport(platform, caller.actor, { ...body, id: params.id }),
    ),
  ]
}

/** The columns that are read, with one row to show how. */
function sendTemplate(reply: FastifyReply): FastifyReply {
  const columns = Object.values(domain.peopleColumns).map(([header]) => ({ header, width: 22 }))
  const example = [['张三（示例，导入前删掉）', '13800000000', '毅阳社区第一网格', '网格员', '']]
  void reply.header('content-disposition', 'attachment; filename="people.xlsx"')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return reply.type(type).send(Readable.from(writeXlsxStream(example, { name: '人员', columns })))
}
