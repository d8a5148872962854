import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Instant } from './values.ts'

const tag = 'system'
const access = { roles: ['systemAdministrator'] } as const

/** What is looked at, in the order in which it is shown. */
const systemParts = [
  'migrations',
  'jobs',
  'changes',
  'messages',
  'sms',
  'wechat',
  'email',
  'push',
  'database',
  'disk',
  'backup',
  'keys',
  'certificate',
] as const
const SystemPart = z.enum(systemParts)
export type SystemPart = z.output<typeof SystemPart>

/** `off`: not set up, which is a choice. */
const Health = z.enum(['good', 'watch', 'bad', 'off'])
export type Health = z.output<typeof Health>

const SystemItem = z.strictObject({
  part: SystemPart,
  health: Health,
  /** Numbers in bytes, seconds or pieces, instants, or names; the screen has the words. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type SystemItem = z.output<typeof SystemItem>

export const systemState = {
  getSystemState: endpoint({
    name: 'getSystemState',
    method: 'GET',
    path: '/api/system',
    tag,
    summary: 'How the platform itself is: version, migrations, queues, gateways, storage, backups, keys',
    access,
    reply: z.strictObject({ version: z.string(), at: Instant, items: z.array(SystemItem) }),
  }),
  printFilingPack: endpoint({
    name: 'printFilingPack',
    method: 'GET',
    path: '/api/system/filing-pack',
    tag,
    summary:
      'The filing pack 备案包 as a PDF or as a Word document to complete: functions, data and why, permissions, red lines, complaints, shutdown',
    access,
    query: z.strictObject({ as: z._default(z.enum(['pdf', 'docx']), 'pdf') }),
    reply: 'file',
  }),
  listFailedJobs: endpoint({
    name: 'listFailedJobs',
    method: 'GET',
    path: '/api/system/failed-jobs',
    tag,
    summary: 'Background jobs that failed as often as they are tried, the newest first, at most 100',
    access,
    reply: z.array(
      z.strictObject({
        id: z.string(),
        task: z.string(),
        attempts: z.int(),
        error: z.nullable(z.string()),
        failedAt: Instant,
      }),
    ),
  }),
  retryJob: endpoint({
    name: 'retryJob',
    method: 'POST',
    path: '/api/system/failed-jobs/:id/retry',
    tag,
    summary: 'Let a job that failed for good be tried again; safe, for every job may run twice',
    access,
    params: z.strictObject({ id: z.string().check(z.regex(/^\d{1,18}$/)) }),
    reply: z.strictObject({}),
  }),
} as const
