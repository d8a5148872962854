import { api, type CategoryView } from '@ejia/contract'
import type { dispatch as domain } from '@ejia/domain'
import { type Language, languageOf, type Platform, type Route, route } from '../../platform/index.ts'
import { openAssistant } from './assistant.ts'
import { changeCategory, restoreCategory } from './catalogue/change-category.ts'
import { exportCategoriesRoute } from './catalogue/export-categories.ts'
import { listCategorySettings, listCategoryVersions } from './catalogue/view-catalogue.ts'
import { listCategories } from './categories.ts'
import { changePolicy } from './communities/change-policy.ts'
import { exportPoliciesRoute } from './communities/export-policies.ts'
import { listPolicies, listPolicyVersions } from './communities/view-policies.ts'
import { currentKnowledge } from './current-knowledge.ts'
import { guess } from './guess.ts'
import { changeResponsibility, importResponsibilities } from './responsibilities/change-responsibilities.ts'
import { exportResponsibilitiesRoute } from './responsibilities/export-responsibilities.ts'
import { readSheet } from './responsibilities/read-sheet.ts'
import { listResponsibilities, listResponsibilityVersions } from './responsibilities/view-responsibilities.ts'
import { listAlarms, settleAlarm } from './routing/alarms.ts'
import { changeRouting, restoreRouting } from './routing/change-routing.ts'
import { exportAlarmsRoute } from './routing/export-alarms.ts'
import { exportRoutingRoute } from './routing/export-routing.ts'
import { listRoutingVersions, viewRouting } from './routing/view-routing.ts'

const alarmsShown = 200

export function routes(platform: Platform): readonly Route[] {
  return [
    ...categoryRoutes(platform),
    ...catalogueRoutes(platform),
    ...policyRoutes(platform),
    ...routingRoutes(platform),
    ...responsibilityRoutes(platform),
  ]
}

function categoryRoutes({ database, config }: Platform): Route[] {
  const assistant = openAssistant(config)
  return [
    route(api.listCategories, async ({ request }) =>
      (await listCategories(database)).map((category) => toView(category, languageOf(request))),
    ),
    route(api.guessCategory, ({ input: { body } }) => guess(database, assistant, body.text)),
    route(api.listCategoryWords, async () =>
      (await currentKnowledge(database)).words.map(({ categoryId, words }) => ({ categoryId, words: [...words] })),
    ),
  ]
}

function catalogueRoutes(platform: Platform): Route[] {
  const { database } = platform
  return [
    route(api.listCategorySettings, () => listCategorySettings(database)),
    exportCategoriesRoute(platform),
    route(api.changeCategory, async ({ input: { params, body }, caller }) => ({
      version: await changeCategory(platform, caller.actor, { ...params, ...body }),
    })),
    route(api.listCategoryVersions, ({ input: { params } }) => listCategoryVersions(database, params.categoryId)),
    route(api.restoreCategory, async ({ input: { params, body }, caller }) => ({
      version: await restoreCategory(platform, caller.actor, { ...params, ...body }),
    })),
  ]
}

function policyRoutes(platform: Platform): Route[] {
  const { database } = platform
  return [
    route(api.listCommunityPolicies, ({ caller }) => listPolicies(database, caller.actor)),
    exportPoliciesRoute(platform),
    route(api.changeCommunityPolicy, async ({ input: { params, body }, caller }) => ({
      version: await changePolicy(platform, caller.actor, { ...params, ...body }),
    })),
    route(api.listCommunityPolicyVersions, ({ input: { params } }) => listPolicyVersions(database, params.areaCode)),
  ]
}

function routingRoutes(platform: Platform): Route[] {
  const { database } = platform
  return [
    route(api.getRouting, () => viewRouting(database)),
    exportRoutingRoute(platform),
    route(api.changeRouting, async ({ input: { body }, caller }) => ({
      version: await changeRouting(platform, caller.actor, body),
    })),
    route(api.listRoutingVersions, () => listRoutingVersions(database)),
    route(api.restoreRouting, async ({ input: { body }, caller }) => ({
      version: await restoreRouting(platform, caller.actor, body),
    })),
    route(api.listRoutingAlarms, ({ caller }) => listAlarms(platform, caller.actor, alarmsShown)),
    exportAlarmsRoute(platform),
    route(api.settleRoutingAlarm, async ({ input: { body }, caller }) => ({
      settled: await settleAlarm(platform, caller.actor, body),
    })),
  ]
}

function responsibilityRoutes(platform: Platform): Route[] {
  const { database } = platform
  return [
    route(api.listResponsibilities, () => listResponsibilities(database)),
    route(api.changeResponsibility, async ({ input: { params, body }, caller }) => ({
      version: await changeResponsibility(platform, caller.actor, { ...params, ...body }),
    })),
    route(api.listResponsibilityVersions, ({ input: { params } }) => listResponsibilityVersions(database, params.key)),
    route(api.readResponsibilitySheet, async ({ request }) => ({ rows: await readSheet(database, request) })),
    route(api.importResponsibilities, ({ input: { body }, caller }) =>
      importResponsibilities(platform, caller.actor, body),
    ),
    exportResponsibilitiesRoute(platform),
  ]
}

function toView({ id, name, hint, icon, ...rest }: domain.Category, language: Language): CategoryView {
  return {
    id,
    name: name.zh,
    nameEn: name.en,
    hint: hint.zh,
    hintEn: hint.en,
    icon,
    urgent: rest.urgent,
    confidential: rest.confidential,
    closingRule: { proofRequired: rest.closingRule.proofRequired, why: rest.closingRule.why[language] },
    retired: rest.retired,
  }
}
