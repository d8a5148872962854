/** A part of a mail as a person reads it, decoded. */
export function textPartOf(mail: string, type: 'text/plain' | 'text/html'): string {
  const part = mail.slice(mail.indexOf(type))
  const [head = '', ...rest] = part.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n').replace(/\r\n----[\s\S]*$/, '')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8').trim()
  if (!/quoted-printable/i.test(head)) return body.trim()
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').trim()
}
