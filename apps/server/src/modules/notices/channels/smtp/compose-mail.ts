import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailAddress, MailContent } from '../channel.ts'

export type Mail = { readonly from: string; readonly to: string; readonly bytes: Buffer }

type Letter = {
  readonly from: string
  readonly to: MailAddress
  readonly id: string
  readonly content: MailContent
}

/** The whole message. Its Message-ID is made of our id, so that a mailbox can tell a second attempt from a second mail. */
export async function composeMail({ from, to, id, content }: Letter): Promise<Mail> {
  const node = new MailComposer({
    from,
    to: { name: '', address: to },
    subject: content.subject,
    text: content.text,
    html: content.html ?? simpleHtml(content.text),
    messageId: `<${id}@${from.replace(/^.*@|>.*$/g, '')}>`,
    // No holiday replies to what no person wrote, RFC 3834.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = node.getEnvelope()
  return { from: envelope.from || '', to: envelope.to[0] ?? '', bytes: await node.build() }
}

function simpleHtml(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const paragraphs = safe.split(/\n{2,}/).map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><body style="font:16px/1.6 sans-serif">${paragraphs.join('')}`
}
