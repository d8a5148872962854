import { api } from '@ejia/contract'
import { deadlines as domain } from '@ejia/domain'
import { type Platform, type Route, route } from '../../platform/index.ts'
import { changeSetting, restoreSetting } from './change-setting.ts'
import { exportLimitsRoute } from './export-limits.ts'
import { exportRoutes } from './export-lists.ts'
import { listSettings, listSettingVersions } from './list-settings.ts'
import { getAreaCalendar, listCalendarDays } from './show-calendar.ts'

export function routes(platform: Platform): readonly Route[] {
  const { database } = platform
  return [
    route(api.listDeadlineSettings, ({ input: { query } }) => listSettings(database, query.kind)),
    exportLimitsRoute(platform),
    ...exportRoutes(platform),
    route(api.changeDeadlineSetting, async ({ input: { body }, caller }) => ({
      version: await changeSetting(platform, caller.actor, body),
    })),
    route(api.listDeadlineVersions, ({ input: { params } }) => listSettingVersions(database, params)),
    route(api.restoreDeadlineSetting, async ({ input: { params, body }, caller }) => ({
      version: await restoreSetting(platform, caller.actor, { ...params, body }),
    })),
    route(api.readHolidayFile, async ({ input: { body } }) => readList(body.text)),
    route(api.importHolidays, async ({ input: { body }, caller }) => {
      const { text, ...rest } = body
      const content = readList(text)
      const change = { kind: 'holidays' as const, key: String(content.year), content }
      return { year: content.year, version: await changeSetting(platform, caller.actor, { change, ...rest }) }
    }),
    route(api.getAreaCalendar, ({ input: { params } }) => getAreaCalendar(database, params.areaCode)),
    route(api.listCalendarDays, ({ input: { params, query } }) =>
      listCalendarDays(database, params.areaCode, query.month),
    ),
  ]
}

function readList(text: string) {
  const { year, days } = domain.readHolidayFile(text)
  return { year, days: [...days] }
}
