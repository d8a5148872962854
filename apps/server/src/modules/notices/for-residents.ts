import type { ResidentNotice } from '@ejia/contract'
import { notices as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { WechatPhone, WechatSession } from './channels/channel.ts'
import { asSms } from './delivering/compose.ts'
import { sendText } from './delivering/send-message.ts'
import type { Desk } from './desk.ts'
import { readTemplates } from './read-templates.ts'
import { listReporterNotices } from './store/notices.ts'
import { say } from './words.ts'

const patienceMilliseconds = 10_000

/** A code to the phone it is asked for; whether it went out, and `none` where no text messages are configured. */
export async function sendAccountCode(
  desk: Pick<Desk, 'database' | 'gateways'>,
  { phone, code }: { readonly phone: string; readonly code: string },
): Promise<'sent' | 'failed' | 'none'> {
  if (desk.gateways.sms.length === 0) return 'none'
  const step = 'account.code'
  const template = (await readTemplates(desk.database))(step)
  const message = { id: newId(), step, urgent: true, template, values: { code }, path: '', topic: '' } as const
  const { outcome } = await sendText(desk, phone, { id: message.id, content: asSms(message) })
  return outcome.kind === 'sent' || outcome.kind === 'unclear' ? 'sent' : 'failed'
}

export async function logInOverWechat(
  { gateways }: Pick<Desk, 'gateways'>,
  code: string,
): Promise<WechatSession | undefined> {
  return gateways.wechat?.codeToSession(code, AbortSignal.timeout(patienceMilliseconds))
}

export async function readWechatPhone(
  { gateways }: Pick<Desk, 'gateways'>,
  asked: { readonly code: string; readonly openid?: string },
): Promise<WechatPhone | undefined> {
  return gateways.wechat?.phoneNumber(asked, AbortSignal.timeout(patienceMilliseconds))
}

/** What these reporters were told, in the words in which they were told. */
export async function listTold(
  { database, readCity }: Pick<Desk, 'database' | 'readCity'>,
  reporterIds: readonly string[],
): Promise<ResidentNotice[]> {
  const [found, templates, city] = await Promise.all([
    listReporterNotices(database, reporterIds),
    readTemplates(database),
    readCity(),
  ])
  return found.map(({ id, at, caseCode, step, facts }) => ({
    id,
    at,
    caseCode,
    ...say({ step, caseCode, facts }, templates, city),
  }))
}

export function recipientsOf(reporterIds: readonly string[]): string[] {
  return reporterIds.map((reporterId) => domain.keyOfRecipient({ kind: 'reporter', reporterId }))
}
