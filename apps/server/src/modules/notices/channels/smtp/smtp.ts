import type { Config } from '../../../../config.ts'
import type { MailAddress, MailContent, MailGateway, Sending, SendOutcome } from '../channel.ts'
import { composeMail } from './compose-mail.ts'
import { deliver } from './deliver.ts'

type Settings = NonNullable<Config['mail']>

/** Mail over the server of SMTP_URL. */
export function smtp(settings: Settings): MailGateway {
  return { name: 'smtp', channel: 'email', send: (sending, signal) => send(settings, sending, signal) }
}

async function send(
  settings: Settings,
  { id, to, content }: Sending<MailAddress, MailContent>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const mail = await composeMail({ from: settings.from, to, id, content })
  return deliver(settings.url, mail, signal)
}
