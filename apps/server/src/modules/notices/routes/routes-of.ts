import type { Platform, Route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { exportMatterNoticesRoute } from './export-matter-notices.ts'
import { exportTemplatesRoute } from './export-templates.ts'
import { ownRoutes } from './own.ts'
import { receiptRoutes } from './receipts.ts'
import { templateRoutes } from './templates.ts'
import { undeliveredRoutes } from './undelivered.ts'
import { wechatRoutes } from './wechat.ts'
import { wechatPageRoutes } from './wechat-pages.ts'
import { wechatPushRoutes } from './wechat-push.ts'

export function routesOf(desk: Desk, platform: Platform): Route[] {
  return [
    ...ownRoutes(desk, platform),
    ...wechatRoutes(desk, platform),
    ...wechatPushRoutes(desk, platform),
    ...wechatPageRoutes(desk, platform),
    ...receiptRoutes(desk),
    ...undeliveredRoutes(desk, platform),
    exportMatterNoticesRoute(desk, platform),
    ...templateRoutes(desk),
    exportTemplatesRoute(desk),
  ]
}
