import * as z from 'zod/mini'
import { absences } from '../absences.ts'
import { accounts } from '../accounts.ts'
import { areaCodes } from '../borders/codes.ts'
import { borders } from '../borders.ts'
import { deadlines } from '../deadlines.ts'
import { responsibilities } from '../dispatch/responsibilities.ts'
import { routing } from '../dispatch/routing.ts'
import { endpoint } from '../endpoint.ts'
import { guesses } from '../guesses.ts'
import { handOvers } from '../hand-overs.ts'
import { notices } from '../notices.ts'
import { peopleImports } from '../people-imports.ts'
import { systemState } from '../system-state.ts'
import { Text } from '../values.ts'
import { nothing, tag, whatFor } from './purpose.ts'

/** What those look after who keep the platform in order: who stands in, what is worked by, and how it runs. */
export const keepingLists = {
  exportSessions: endpoint({
    name: 'exportSessions',
    method: 'POST',
    path: '/api/me/sessions/export',
    tag,
    summary: 'One’s own open sessions, newest first',
    access: accounts.listSessions.access,
    body: nothing,
    reply: 'file',
  }),
  exportAbsences: endpoint({
    name: 'exportAbsences',
    method: 'POST',
    path: '/api/absences/export',
    tag,
    summary: 'Who is or will be away, and with which deputy',
    access: absences.listAbsences.access,
    body: whatFor,
    reply: 'file',
  }),
  exportHandOvers: endpoint({
    name: 'exportHandOvers',
    method: 'POST',
    path: '/api/hand-overs/export',
    tag,
    summary: 'The hand-overs of one’s area, newest first',
    access: handOvers.listHandOvers.access,
    body: whatFor,
    reply: 'file',
  }),
  exportPeopleImports: endpoint({
    name: 'exportPeopleImports',
    method: 'POST',
    path: '/api/people/imports/export',
    tag,
    summary: 'Lists of people that were taken over, newest first, a row for each role they propose',
    access: peopleImports.listPeopleImports.access,
    body: whatFor,
    reply: 'file',
  }),
  exportCodeLists: endpoint({
    name: 'exportCodeLists',
    method: 'POST',
    path: '/api/area-codes/lists/export',
    tag,
    summary: 'Lists of changed codes that were taken over, newest first',
    access: areaCodes.listCodeLists.access,
    body: nothing,
    reply: 'file',
  }),
  exportBorderChanges: endpoint({
    name: 'exportBorderChanges',
    method: 'POST',
    path: '/api/borders/:communityCode/changes/export',
    tag,
    summary: 'Every change of the grids of a community, newest first',
    access: borders.getBorders.access,
    params: borders.getBorders.params,
    body: nothing,
    reply: 'file',
  }),
  exportSystemState: endpoint({
    name: 'exportSystemState',
    method: 'POST',
    path: '/api/system/export',
    tag,
    summary: 'How each part of the platform is, worst first, with what to do about it',
    access: systemState.getSystemState.access,
    body: nothing,
    reply: 'file',
  }),
  exportFailedJobs: endpoint({
    name: 'exportFailedJobs',
    method: 'POST',
    path: '/api/system/failed-jobs/export',
    tag,
    summary: 'Background jobs that failed as often as they are tried, the newest first',
    access: systemState.listFailedJobs.access,
    body: nothing,
    reply: 'file',
  }),
  exportNoticeTemplates: endpoint({
    name: 'exportNoticeTemplates',
    method: 'POST',
    path: '/api/notices/templates/export',
    tag,
    summary: 'The text of each step as it is in force',
    access: notices.listNoticeTemplates.access,
    body: nothing,
    reply: 'file',
  }),
  exportCategoryModels: endpoint({
    name: 'exportCategoryModels',
    method: 'POST',
    path: '/api/category-models/export',
    tag,
    summary: 'What was learned so far, how good each version is, and which is in use',
    access: guesses.listCategoryModels.access,
    body: nothing,
    reply: 'file',
  }),
  exportCalendarDays: endpoint({
    name: 'exportCalendarDays',
    method: 'POST',
    path: '/api/deadlines/calendars/:areaCode/days/export',
    tag,
    summary: 'The days of a year as an area works them, each with why',
    access: deadlines.listCalendarDays.access,
    params: deadlines.listCalendarDays.params,
    body: z.strictObject({ year: z.string().check(z.regex(/^20[1-6]\d$/)) }),
    reply: 'file',
  }),
  exportHolidays: endpoint({
    name: 'exportHolidays',
    method: 'POST',
    path: '/api/deadlines/holidays/export',
    tag,
    summary: 'Days off and days worked instead, newest year first',
    access: deadlines.listDeadlineSettings.access,
    body: nothing,
    reply: 'file',
  }),
  exportEscalation: endpoint({
    name: 'exportEscalation',
    method: 'POST',
    path: '/api/deadlines/escalation/export',
    tag,
    summary: 'Who is reminded when, for all kinds of matters and for those that say otherwise',
    access: deadlines.listDeadlineSettings.access,
    body: nothing,
    reply: 'file',
  }),
  exportRoutingAlarms: endpoint({
    name: 'exportRoutingAlarms',
    method: 'POST',
    path: '/api/routing/alarms/export',
    tag,
    summary: 'Rules that could not be followed where they were meant to, in the caller’s area, newest first',
    access: routing.listRoutingAlarms.access,
    body: whatFor,
    reply: 'file',
  }),
  exportResponsibilities: endpoint({
    name: 'exportResponsibilities',
    method: 'POST',
    path: '/api/responsibilities/export',
    tag,
    summary: 'The responsibility list in columns that can be filled in and read again; an empty form while it is empty',
    access: responsibilities.listResponsibilities.access,
    /** A part of a unit's name, a matter or its ground. */
    body: z.strictObject({ text: z.exactOptional(Text(50)) }),
    reply: 'file',
  }),
} as const
