import * as z from 'zod/mini'
import {
  Calendar,
  DeadlineChange,
  DeadlineSetting,
  HolidayYear,
  SettingKey,
  SettingKind,
  SettingVersion,
} from './deadlines/settings.ts'
import { caseRoles, endpoint } from './endpoint.ts'
import { AreaCode, Text } from './values.ts'

const tag = 'deadlines'
const readers = { roles: [...caseRoles, 'systemAdministrator'] } as const
/** For their own area; what holds for the city, for the city. */
const keepers = { roles: ['supervisor', 'systemAdministrator'] } as const
const ofOne = z.strictObject({ kind: SettingKind, key: SettingKey })
const expectedVersion = z.int().check(z.gte(0))
const reason = Text(300)

export const deadlines = {
  listDeadlineSettings: endpoint({
    name: 'listDeadlineSettings',
    method: 'GET',
    path: '/api/deadlines/settings',
    tag,
    summary: 'Calendars, holidays, limits and steps of escalation as they hold now',
    access: readers,
    query: z.strictObject({ kind: z.exactOptional(SettingKind) }),
    reply: z.array(DeadlineSetting),
  }),
  changeDeadlineSetting: endpoint({
    name: 'changeDeadlineSetting',
    method: 'POST',
    path: '/api/deadlines/settings',
    tag,
    summary: 'Change one setting, or take it back to what the platform comes with; deadlines of open matters follow',
    access: keepers,
    body: z.strictObject({ change: DeadlineChange, expectedVersion, reason }),
    reply: z.strictObject({ version: z.int() }),
  }),
  listDeadlineVersions: endpoint({
    name: 'listDeadlineVersions',
    method: 'GET',
    path: '/api/deadlines/settings/:kind/:key/versions',
    tag,
    summary: 'What a setting was before, newest first, with who changed it and why',
    access: readers,
    params: ofOne,
    reply: z.array(SettingVersion),
  }),
  restoreDeadlineSetting: endpoint({
    name: 'restoreDeadlineSetting',
    method: 'POST',
    path: '/api/deadlines/settings/:kind/:key/restoration',
    tag,
    summary: 'Put an earlier version of a setting back; version 0 is what the platform comes with',
    access: keepers,
    params: ofOne,
    body: z.strictObject({ version: z.int().check(z.gte(0)), expectedVersion, reason }),
    reply: z.strictObject({ version: z.int() }),
  }),
  readHolidayFile: endpoint({
    name: 'readHolidayFile',
    method: 'POST',
    path: '/api/deadlines/holidays/reading',
    tag,
    summary: 'Read a yearly list of holidays (JSON or iCalendar) without changing anything',
    access: keepers,
    body: z.strictObject({ text: z.string().check(z.maxLength(200_000)) }),
    reply: HolidayYear,
  }),
  importHolidays: endpoint({
    name: 'importHolidays',
    method: 'POST',
    path: '/api/deadlines/holidays/import',
    tag,
    summary: 'Make the yearly list in a file (JSON or iCalendar) the holidays of its year',
    access: keepers,
    body: z.strictObject({ text: z.string().check(z.maxLength(200_000)), expectedVersion, reason }),
    reply: z.strictObject({ year: z.int(), version: z.int() }),
  }),
  getAreaCalendar: endpoint({
    name: 'getAreaCalendar',
    method: 'GET',
    path: '/api/deadlines/calendars/:areaCode',
    tag,
    summary: 'The calendar an area works by, its own or that of the nearest area above',
    access: readers,
    params: z.strictObject({ areaCode: AreaCode }),
    reply: z.strictObject({
      areaCode: AreaCode,
      /** The area whose calendar it is; null for the one the platform comes with. */
      from: z.nullable(z.strictObject({ code: AreaCode, name: z.string() })),
      /** Of the area's own calendar; 0 if it never had one. */
      version: z.int(),
      calendar: Calendar,
    }),
  }),
  listCalendarDays: endpoint({
    name: 'listCalendarDays',
    method: 'GET',
    path: '/api/deadlines/calendars/:areaCode/days',
    tag,
    summary: 'The days of a month as an area works them, each with why',
    access: readers,
    params: z.strictObject({ areaCode: AreaCode }),
    query: z.strictObject({ month: z.string().check(z.regex(/^20[1-6]\d-(0[1-9]|1[0-2])$/)) }),
    reply: z.array(
      z.strictObject({
        date: z.iso.date(),
        openings: z.array(z.strictObject({ from: z.string(), to: z.string() })),
        because: z.enum(['week', 'holiday', 'makeUp', 'exception']),
        name: z.exactOptional(z.string()),
      }),
    ),
  }),
} as const
