import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { viewDraw } from './calls.ts'
import { dialReporter } from './dial.ts'
import { drawCallbacks, listOwnDraws, previewDraw, repeatDraw } from './draw.ts'
import { exportRoutes } from './export-lists.ts'

export const callbacks: Module = { name: 'callbacks', routes }

function routes(platform: Platform): readonly Route[] {
  return [
    route(api.previewDraw, ({ input: { query }, caller }) => previewDraw(platform, caller.actor, query)),
    route(api.drawCallbacks, ({ input: { body }, caller }) => drawCallbacks(platform, caller.actor, body)),
    route(api.listDraws, ({ caller }) => listOwnDraws(platform, caller.actor)),
    route(api.getDraw, ({ input: { params }, caller }) => viewDraw(platform, caller.actor, params.id)),
    ...exportRoutes(platform),
    route(api.repeatDraw, ({ input: { params }, caller }) => repeatDraw(platform, caller.actor, params.id)),
    route(api.dialReporter, ({ input: { params }, caller }) => dialReporter(platform, caller.actor, params)),
  ]
}
