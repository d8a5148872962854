import * as z from 'zod/mini'
import { UnitKind } from './accounts.ts'
import { AuditFilter } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { DueClockKind } from './incidents/vocabulary.ts'
import { answerLists } from './lists/answers.ts'
import { figureLists } from './lists/figures.ts'
import { fillingLists } from './lists/filling.ts'
import { findingLists } from './lists/findings.ts'
import { keepingLists } from './lists/keeping.ts'
import { otherSystemLists } from './lists/other-systems.ts'
import { exportPurpose, tag, whatFor } from './lists/purpose.ts'
import { registryLists } from './lists/registry.ts'
import { reviewingLists } from './lists/reviewing.ts'
import { settingLists } from './lists/settings.ts'
import { standingLists } from './lists/standing.ts'
import { AreaCode, Id, ListOf, Text } from './values.ts'

/** Lists as Excel files, streamed, with the filters of the screen; none carries a rank. */
export const lists = {
  exportAudit: endpoint({
    name: 'exportAudit',
    method: 'POST',
    path: '/api/audit/export',
    tag,
    summary: 'The security trail as found; the purpose goes into the file, and the export itself onto the trail',
    access: { roles: ['auditAdministrator'] },
    body: z.strictObject({ ...AuditFilter, exportPurpose }),
    reply: 'file',
  }),
  exportPeople: endpoint({
    name: 'exportPeople',
    method: 'POST',
    path: '/api/people/export',
    tag,
    summary: 'People with an account, phones masked',
    access: { roles: ['systemAdministrator', 'securityAdministrator'] },
    body: z.strictObject({ text: z.exactOptional(Text(50)), unitId: z.exactOptional(Id), exportPurpose }),
    reply: 'file',
  }),
  exportUnits: endpoint({
    name: 'exportUnits',
    method: 'POST',
    path: '/api/units/export',
    tag,
    summary: 'Units in code order',
    access: { roles: ['systemAdministrator', 'securityAdministrator'] },
    body: z.strictObject({
      areaCode: z.exactOptional(AreaCode),
      kind: z.exactOptional(UnitKind),
      text: z.exactOptional(Text(50)),
    }),
    reply: 'file',
  }),
  exportAreas: endpoint({
    name: 'exportAreas',
    method: 'POST',
    path: '/api/areas/export',
    tag,
    summary: 'Divisions and grids in code order, of an area and all that lies in it',
    access: 'session',
    body: z.strictObject({ areaCode: z.exactOptional(AreaCode) }),
    reply: 'file',
  }),
  exportDue: endpoint({
    name: 'exportDue',
    method: 'POST',
    path: '/api/due/export',
    tag,
    summary: 'What is late or soon will be, by time',
    access: { roles: ['gridWorker', 'communityHead', 'dispatcher', 'departmentHandler', 'supervisor'] },
    body: z.strictObject({
      state: z.exactOptional(z.enum(['late', 'near'])),
      clock: z.exactOptional(ListOf(DueClockKind)),
      areaCode: z.exactOptional(AreaCode),
      unitId: z.exactOptional(Id),
      exportPurpose,
    }),
    reply: 'file',
  }),
  exportUndelivered: endpoint({
    name: 'exportUndelivered',
    method: 'POST',
    path: '/api/undelivered/export',
    tag,
    summary: 'Notices that reached nobody and wait to be told',
    access: { roles: ['dispatcher', 'supervisor'] },
    body: whatFor,
    reply: 'file',
  }),
  ...reviewingLists,
  ...standingLists,
  ...figureLists,
  ...findingLists,
  ...answerLists,
  ...registryLists,
  ...fillingLists,
  ...otherSystemLists,
  ...settingLists,
  ...keepingLists,
} as const
