export { recordAudit } from './audit.ts'
export { type AuditSearch, listAuditEntries } from './audit-trail.ts'
export { findLastBackup } from './backup/index.ts'
export type { Transaction } from './database.ts'
export { maybeOne, one, prepared, rows, run, transaction } from './database.ts'
export { type FeedChange, measureFeed, type Subscription } from './feed/index.ts'
export type { Caller, Identify, StaffCaller } from './http/caller.ts'
export { createLog } from './http/index.ts'
export { type Language, languageOf } from './http/language.ts'
export type { Refused } from './http/problems.ts'
export { type Route, route, type Speech } from './http/route.ts'
export { enqueue } from './jobs.ts'
export { keepCurrent } from './keep-current.ts'
export { type Live, type NewChange, publish, publishAll } from './live/index.ts'
export { listMissing } from './migrate.ts'
export type { JobHandler, Module, Platform } from './module.ts'
export { hasDatabase, openDatabase, withOwner } from './open-database.ts'
export { isPublicEndpoint, publicLookup } from './public-lookup.ts'
export { openServer, type Server } from './server.ts'
export { settingVersionsIn } from './setting-versions.ts'
export { checkArchive } from './sheets/check-archive.ts'
export { readTable, type Table } from './sheets/read-table.ts'
export { receiveFile } from './sheets/receive-file.ts'
export { receiveTable } from './sheets/receive-table.ts'
export { type Column, everyPage, type List, sendList, wholeList } from './sheets/send-list.ts'
export { showInChina } from './sheets/show-in-china.ts'
export { countAttempt, findWaitSeconds, forgetAttempts, type Limit } from './throttle.ts'
export { inBytes, readDataKeys, type Vault } from './vault/index.ts'
export { version } from './version.ts'
export {
  countPaused,
  listTelling,
  type ManagedWebhooks,
  type Numbered,
  postSigned,
  putWebhook,
  resealWebhooks,
  runWebhooks,
  type StoredWebhook,
  showWebhook,
  steerWebhook,
  type WebhookTable,
} from './webhooks/index.ts'
