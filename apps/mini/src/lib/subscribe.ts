import { notices } from '@ejia/contract'
import { call } from './server.ts'

/** WeChat asks about three at most in one go, also in its older versions. */
const mostAtOnce = 3

let templates: readonly string[] = []

/** Which messages can be sent over WeChat here; read ahead, since WeChat lets one ask only in the tap itself. */
export async function readTemplates(): Promise<boolean> {
  try {
    const { wechat } = await call(notices.getChannels, {})
    // The other messages are for those who work here.
    const own = wechat?.templates.filter(({ step }) => step.startsWith('case.')) ?? []
    templates = [...new Set(own.map(({ templateId }) => templateId))].slice(0, mostAtOnce)
  } catch {
    // Where it cannot be known, nothing is promised.
    templates = []
  }
  return templates.length > 0
}

/** Called first thing in a tap. Answers which messages may be sent; none where somebody would rather not be told. */
export async function askToTell(): Promise<string[]> {
  if (templates.length === 0) return []
  const answers: Readonly<Record<string, unknown>> | undefined = await wx
    .requestSubscribeMessage({ tmplIds: [...templates] })
    .catch(() => undefined)
  return templates.filter((id) => answers?.[id] === 'accept')
}

type Own = { readonly followKey?: string; readonly phoneTail?: string }

/** Ties the case to whoever holds this phone, for the messages they agreed to. */
export async function follow(caseCode: string, own: Own, accepted: readonly string[]): Promise<void> {
  if (accepted.length === 0) return
  const { code } = await wx.login()
  await call(notices.linkCaseWechat, { params: { caseCode }, body: { code, accepted: [...accepted], ...own } })
}
