import { api } from '@ejia/contract'
import { type Module, type Platform, type Route, route } from '../../platform/index.ts'
import { listDisputes, openDispute, settleDispute } from './filling/disputes.ts'
import { exportDisputesRoute } from './filling/export-disputes.ts'
import { exportFillingRoutes } from './filling/export-filling.ts'
import { listFactHistory } from './filling/fact-history.ts'
import { fillForm } from './filling/fill-form.ts'
import { getSubject, listSubjects } from './filling/list-subjects.ts'
import { listFormsToFill } from './filling/list-to-fill.ts'
import { addFormItem, listItems } from './items.ts'
import { issueForm, saveDraft, withdrawForm } from './making/change-forms.ts'
import { exportFormsRoute } from './making/export-forms.ts'
import { tryForm } from './making/try-form.ts'
import { getForm, listBurdens, listForms } from './making/view-forms.ts'
import { listOutputConnections } from './outputs/connections.ts'
import { downloadFilled, downloadOutput } from './outputs/download.ts'
import { exportOutputRoutes } from './outputs/export-outputs.ts'
import { decide, requestOutput, startOutputsTask, withdrawOutput } from './outputs/requests.ts'
import { runOutput } from './outputs/run-output.ts'
import { startDueOutputs } from './outputs/start-outputs.ts'
import { uploadTemplate, viewTemplate } from './outputs/templates.ts'
import { listOutputViews, listRunViews, sendOutputAgain } from './outputs/view-outputs.ts'
import { resealForms } from './reseal-forms.ts'
import { deleteExpiredParts } from './store/output-parts.ts'
import { outputRunTask, wakeStalled } from './store/output-runs.ts'

export { takeInboundFacts, undoInboundFacts } from './filling/inbound-facts.ts'
export { type ItemBook, readItems } from './items.ts'
export { type KnownSubject, knowSubjects } from './known.ts'
export { homeOf, type Subject, subjectsIn } from './subjects.ts'

const cleanUpTask = 'forms.outputs-clean-up'

export const forms: Module = {
  name: 'forms',
  routes: (platform) => [
    ...makingRoutes(platform),
    ...fillingRoutes(platform),
    ...disputeRoutes(platform),
    ...outputRoutes(platform),
  ],
  jobs: (platform) => ({
    [outputRunTask]: (payload, job) => runOutput(platform, payload, job),
    [startOutputsTask]: async () => {
      await startDueOutputs(platform)
      await wakeStalled(platform.database)
    },
    [cleanUpTask]: () => deleteExpiredParts(platform.database),
  }),
  cron: [
    { task: startOutputsTask, at: '* * * * *' },
    { task: cleanUpTask, at: '11 * * * *' },
  ],
  reseal: resealForms,
}

function makingRoutes(platform: Platform): Route[] {
  return [
    route(api.listFormItems, () => listItems(platform)),
    route(api.addFormItem, ({ input: { body }, caller }) => addFormItem(platform, caller.actor, body)),
    route(api.listForms, ({ caller }) => listForms(platform, caller.actor)),
    exportFormsRoute(platform),
    route(api.listFormBurdens, ({ caller }) => listBurdens(platform, caller.actor)),
    route(api.getForm, ({ input: { params }, caller }) => getForm(platform, caller.actor, params.key)),
    route(api.saveFormDraft, ({ input: { params, body }, caller }) =>
      saveDraft(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.tryForm, ({ input: { params, body }, caller }) =>
      tryForm(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.issueForm, ({ input: { params, body }, caller }) =>
      issueForm(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.withdrawForm, ({ input: { params, body }, caller }) =>
      withdrawForm(platform, caller.actor, { ...params, ...body }),
    ),
  ]
}

function fillingRoutes(platform: Platform): Route[] {
  return [
    route(api.listFormsToFill, ({ caller }) => listFormsToFill(platform, caller.actor)),
    route(api.listFormSubjects, ({ input: { params, query }, caller }) =>
      listSubjects(platform, caller.actor, { ...params, ...query }),
    ),
    ...exportFillingRoutes(platform),
    route(api.getFormSubject, ({ input: { params }, caller }) => getSubject(platform, caller.actor, params)),
    route(api.fillForm, ({ input: { params, body }, caller }) =>
      fillForm(platform, caller.actor, { ...params, ...body }),
    ),
  ]
}

function disputeRoutes(platform: Platform): Route[] {
  return [
    route(api.listFormDisputes, ({ caller }) => listDisputes(platform, caller.actor)),
    exportDisputesRoute(platform),
    route(api.openFormDispute, ({ input: { params, body }, caller }) =>
      openDispute(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.settleFormDispute, async ({ input: { params, body }, caller }) => {
      await settleDispute(platform, caller.actor, { ...params, ...body })
      return {}
    }),
    route(api.listFactHistory, ({ input: { query }, caller }) => listFactHistory(platform, caller.actor, query)),
  ]
}

function outputRoutes(platform: Platform): Route[] {
  return [
    route(api.uploadFormTemplate, ({ input: { params, query }, caller, request }) =>
      uploadTemplate(platform, caller.actor, { ...params, ...query, request }),
    ),
    route(api.getFormTemplate, ({ input: { params, query }, caller }) =>
      viewTemplate(platform, caller.actor, { ...params, ...query }),
    ),
    route(api.downloadFilledForm, ({ input: { params, query }, caller, reply }) =>
      downloadFilled(platform, caller.actor, { ...params, ...query, reply }),
    ),
    route(api.requestFormOutput, ({ input: { params, body }, caller }) =>
      requestOutput(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.listFormOutputs, ({ caller }) => listOutputViews(platform, caller.actor)),
    ...exportOutputRoutes(platform),
    route(api.decideFormOutput, ({ input: { params, body }, caller }) =>
      decide(platform, caller.actor, { ...params, ...body }),
    ),
    route(api.withdrawFormOutput, ({ input: { params }, caller }) => withdrawOutput(platform, caller.actor, params.id)),
    route(api.listFormOutputConnections, ({ caller }) => listOutputConnections(platform, caller.actor)),
    route(api.listFormOutputRuns, ({ input: { params }, caller }) => listRunViews(platform, caller.actor, params)),
    route(api.sendFormOutputAgain, ({ input: { params }, caller }) => sendOutputAgain(platform, caller.actor, params)),
    route(api.downloadFormOutput, ({ input: { params }, caller, reply }) =>
      downloadOutput(platform, caller.actor, { ...params, reply }),
    ),
  ]
}
