import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { sendPreview } from '../photos/send-preview.ts'
import { findSimilarCases, getPreviewPhoto } from '../similar/find-similar-cases.ts'
import { findSimilarIncidents, listSimilarIncidents } from '../similar/find-similar-incidents.ts'

export function similarRoutes(desk: Desk): Route[] {
  return [
    route(api.findSimilarCases, ({ input: { body } }) => findSimilarCases(desk, body)),
    route(api.getCasePreview, async ({ input: { params }, reply }) =>
      sendPreview(reply, desk.files, await getPreviewPhoto(desk, params.caseCode)),
    ),
    route(api.findSimilarIncidents, ({ input: { body }, caller: { actor } }) =>
      findSimilarIncidents(desk, actor, body),
    ),
    route(api.listSimilarIncidents, ({ input: { params }, caller: { actor } }) =>
      listSimilarIncidents(desk, actor, params.id),
    ),
  ]
}
