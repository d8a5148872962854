import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { api } from './api.ts'
import type { Endpoint } from './endpoint.ts'
import { lists } from './lists.ts'

/** What somebody reads at a desk as a list, and the files in which they take it along, with the same filters. */
const taken: Readonly<Record<string, string | readonly string[]>> = {
  listIncidents: 'exportIncidents',
  listQueue: 'exportIncidents',
  listInbox: 'exportIncidents',
  listDue: 'exportDue',
  listUndelivered: 'exportUndelivered',
  listScreenings: 'exportScreenings',
  listHints: 'exportHints',
  listDraws: 'exportDraws',
  getDraw: 'exportCalls',
  listMatterNotices: 'exportMatterNotices',
  listCatalogue: 'exportTaskCatalogue',
  listSentTasks: 'exportSentTasks',
  listForwards: 'exportForwards',
  listOrders: 'exportOrders',
  listOrderFaults: 'exportOrderFaults',
  getIndicators: 'exportIndicators',
  listIndicatorMatters: 'exportIndicatorMatters',
  getTrends: ['exportTrends', 'exportHotSpots', 'exportTrendWords', 'exportReturning'],
  listTrendMatters: 'exportTrendMatters',
  listBriefings: 'exportBriefings',
  listAudit: 'exportAudit',
  listSessions: 'exportSessions',
  listPeople: 'exportPeople',
  listAbsences: 'exportAbsences',
  listHandOvers: 'exportHandOvers',
  listPeopleImports: 'exportPeopleImports',
  listUnits: 'exportUnits',
  listAreas: 'exportAreas',
  listLocalNames: 'exportLocalNames',
  listCodeLists: 'exportCodeLists',
  getBorders: 'exportBorderChanges',
  listCategorySettings: 'exportCategories',
  listCommunityPolicies: 'exportCommunityPolicies',
  listDeadlineSettings: ['exportLimits', 'exportHolidays', 'exportEscalation'],
  listCalendarDays: 'exportCalendarDays',
  listNoticeTemplates: 'exportNoticeTemplates',
  listCategoryModels: 'exportCategoryModels',
  getRouting: 'exportRouting',
  listRoutingAlarms: 'exportRoutingAlarms',
  listResponsibilities: 'exportResponsibilities',
  getSystemState: 'exportSystemState',
  listFailedJobs: 'exportFailedJobs',
  listPartners: 'exportPartners',
  listApiKeys: 'exportApiKeys',
  listSignOnClients: 'exportSignOnClients',
  listOrganisations: 'exportOrganisations',
  listBuildings: 'exportBuildings',
  listSelfFills: 'exportSelfFills',
  listRegistryFields: 'exportRegistryFields',
  listRegistryImports: 'exportRegistryImports',
  listRegistryExports: 'exportRegistryExports',
  listInboundSources: 'exportInboundSources',
  listInboundRuns: 'exportInboundRuns',
  listInboundQuestions: 'exportInboundQuestions',
  listGrants: 'exportGrants',
  listGrantReads: 'exportGrantReads',
  readGrant: 'exportGrant',
  listForms: 'exportForms',
  listFormsToFill: 'exportFormsToFill',
  listFormSubjects: 'exportFormSubjects',
  listFormOutputs: 'exportFormOutputs',
  listFormOutputRuns: 'exportFormOutputRuns',
  listFormDisputes: 'exportFormDisputes',
  getLedger: ['exportProblems', 'exportReleases'],
  listEntries: 'exportEntries',
  listRaised: 'exportRaised',
}

/** What answers with several things and yet is no list of its own. */
const notTaken: Readonly<Record<string, readonly string[]>> = {
  'what a form or a map offers to choose from': [
    'listColleagues',
    'listDeputies',
    'listDemoPeople',
    'listCategories',
    'listCategoryWords',
    'listFormItems',
    'listFormOutputConnections',
    'listInboundConnections',
    'listGridLoads',
    'listGrounds',
    'listNearbyBuildings',
    'listPlaces',
    'listClusters',
    'listSavedFilters',
    'listSimilarIncidents',
    'searchPlaces',
    'suggestUnits',
  ],
  'what happened to one thing, read with it; all of it stands on the trail or in the case file': [
    'listCatalogueVersions',
    'listCategoryVersions',
    'listCommunityPolicyVersions',
    'listDeadlineVersions',
    'listFactHistory',
    'listProblemVersions',
    'listResponsibilityVersions',
    'listRoutingVersions',
    'listStandardVersions',
    'listSteps',
    'listTemplateVersions',
  ],
  'read on a phone, of oneself': ['listOwnNotices', 'listOwnTasks', 'listOwnCases', 'listResidentNotices'],
  'for other systems': [
    'getOpen311Request',
    'getOpen311Token',
    'listOpen311Requests',
    'listOpen311Services',
    'listOpen311Updates',
    'listSystemGrants',
    'readSystemGrant',
  ],
}

const files = Object.values(taken).flat()

test('every list can be taken along as a file, or it is said why not', () => {
  const known = [...Object.keys(taken), ...Object.values(notTaken).flat()]
  const answering = Object.values<Endpoint>(api).filter(({ method, reply }) => method === 'GET' && isListed(reply))
  expect(answering.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
  expect(known.filter((name) => !(name in api))).toEqual([])
})

test('every file belongs to a list', () => {
  expect(files.filter((name) => !(name in api))).toEqual([])
  expect(Object.keys(lists).filter((name) => !files.includes(name))).toEqual([])
})

function isListed(reply: Endpoint['reply']): boolean {
  const items = reply instanceof z.ZodMiniObject ? reply.shape['items'] : reply
  return items instanceof z.ZodMiniArray
}
