import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { exportRoutes } from './export-lists.ts'
import { decide, downloadExport, listExportViews, requestExport } from './exports.ts'
import { sendRejects } from './send-rejects.ts'
import { applyImport, checkImport, undoImport } from './steer-import.ts'
import { uploadImport } from './upload-import.ts'
import { getImportView, listImportViews } from './view-import.ts'

export function transferRoutes(desk: Desk): Route[] {
  return [
    route(api.uploadRegistryImport, ({ input: { query }, caller, request }) =>
      uploadImport(desk, caller.actor, { ...query, request }),
    ),
    route(api.listRegistryImports, ({ caller }) => listImportViews(desk, caller.actor)),
    route(api.getRegistryImport, ({ input: { params }, caller }) => getImportView(desk, caller.actor, params.id)),
    route(api.checkRegistryImport, ({ input: { params, body }, caller }) =>
      checkImport(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.applyRegistryImport, ({ input: { params, body }, caller }) =>
      applyImport(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.undoRegistryImport, ({ input: { params, body }, caller }) =>
      undoImport(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.getRegistryImportRejects, ({ input: { params }, caller, reply }) =>
      sendRejects(desk, caller.actor, { ...params, reply }),
    ),
    ...exportRoutes(desk),
    route(api.requestRegistryExport, ({ input: { body }, caller }) => requestExport(desk, caller.actor, body)),
    route(api.listRegistryExports, ({ caller }) => listExportViews(desk, caller.actor)),
    route(api.decideRegistryExport, ({ input: { params, body }, caller }) =>
      decide(desk, caller.actor, { ...params, ...body }),
    ),
    route(api.downloadRegistryExport, ({ input: { params }, caller, reply }) =>
      downloadExport(desk, caller.actor, { ...params, reply }),
    ),
  ]
}
