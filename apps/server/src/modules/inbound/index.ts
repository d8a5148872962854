import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { exportRoutes } from './export-lists.ts'
import { decideQuestion } from './questions/decide-question.ts'
import { listQuestionViews, openQuestion } from './questions/view-questions.ts'
import { resealInbound } from './reseal-inbound.ts'
import { runInbound } from './runs/run-inbound.ts'
import { sendRejects } from './runs/send-rejects.ts'
import { runNow, sendFile, startDueRuns, undoRun } from './runs/start-run.ts'
import { guessColumns, guessFileColumns } from './sources/guess-columns.ts'
import { addSource, changeSource, listConnections } from './sources/manage-sources.ts'
import { listRunViews, listSourceViews } from './sources/view-sources.ts'
import { forgetOldRows, runTask, wakeStalled } from './store/runs.ts'

const startTask = 'inbound.start'
const cleanUpTask = 'inbound.clean-up'

export const inbound: Module = {
  name: 'inbound',
  routes: (platform) => [
    ...sourceRoutes(platform),
    ...runRoutes(platform),
    ...questionRoutes(platform),
    ...exportRoutes(platform),
  ],
  jobs: (platform) => ({
    [runTask]: (payload, job) => runInbound(platform, payload, job),
    [startTask]: async () => {
      await startDueRuns(platform)
      await wakeStalled(platform.database)
    },
    [cleanUpTask]: () => forgetOldRows(platform.database),
  }),
  cron: [
    { task: startTask, at: '* * * * *' },
    { task: cleanUpTask, at: '37 18 * * *' },
  ],
  reseal: resealInbound,
}

function sourceRoutes(platform: Platform): Route[] {
  return [
    route(api.listInboundSources, ({ caller }) => listSourceViews(platform, caller.actor)),
    route(api.listInboundConnections, async () => listConnections(platform)),
    route(api.readInboundColumns, ({ input: { body } }) => guessColumns(platform, body)),
    route(api.readInboundFileColumns, ({ request }) => guessFileColumns(platform, request)),
    route(api.addInboundSource, ({ input: { body }, caller }) => addSource(platform, caller.actor, body)),
    route(api.changeInboundSource, ({ input: { params, body }, caller }) =>
      changeSource(platform, caller.actor, { ...params, ...body }),
    ),
  ]
}

function runRoutes(platform: Platform): Route[] {
  return [
    route(api.listInboundRuns, ({ input: { params }, caller }) =>
      listRunViews(platform, caller.actor, { sourceId: params.id }),
    ),
    route(api.runInboundSource, ({ input: { params }, caller }) => runNow(platform, caller.actor, params.id)),
    route(api.sendInboundFile, ({ input: { params }, caller, request }) =>
      sendFile(platform, caller.actor, { ...params, request }),
    ),
    route(api.undoInboundRun, ({ input: { params, body }, caller }) =>
      undoRun(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.getInboundRejects, ({ input: { params }, caller, reply }) =>
      sendRejects(platform, caller.actor, { ...params, reply }),
    ),
  ]
}

function questionRoutes(platform: Platform): Route[] {
  return [
    route(api.listInboundQuestions, ({ caller }) => listQuestionViews(platform, caller.actor)),
    route(api.openInboundQuestion, ({ input: { params, body }, caller }) =>
      openQuestion(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.decideInboundQuestion, ({ input: { params, body }, caller }) =>
      decideQuestion(platform, caller.actor, { ...params, ...body }),
    ),
  ]
}
