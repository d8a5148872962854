import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../../../config.ts'
import { startFakeGateways } from '../testing/index.ts'
import { textPartOf } from '../testing/text-part-of.ts'
import { composeMail } from './compose-mail.ts'
import { smtp } from './smtp.ts'

const fakes = await startFakeGateways()
afterAll(() => fakes.close())
const { mail } = readConfig(fakes.environment)
const content = { subject: '待办', text: '一件 <b>事项</b>\n请处理 & 回复\n\n谢谢' }

test('a wrong password is a matter of settings', async () => {
  const gateway = smtp({ from: mail?.from ?? '', url: mail?.url.replace('fake-mail-secret', 'wrong') ?? '' })
  const outcome = await gateway.send({ id: 'n', to: 'chen@example.cn', content }, new AbortController().signal)
  expect(outcome).toEqual({ kind: 'refused', code: 'smtp-535', because: 'settings' })
})

test('a server asked to encrypt that cannot is not told the password', async () => {
  const gateway = smtp({ from: mail?.from ?? '', url: `${mail?.url}?tls=required` })
  const outcome = await gateway.send({ id: 'n', to: 'chen@example.cn', content }, new AbortController().signal)
  expect(outcome).toMatchObject({ kind: 'refused', because: 'settings' })
  expect(fakes.received()).toEqual([])
})

test('a second attempt carries the same Message-ID, and the text is safe as HTML', async () => {
  const letter = { from: 'e家 <notices@ejia.example>', to: 'chen@example.cn', id: 'n-1', content }
  const [first, second] = await Promise.all([composeMail(letter), composeMail(letter)])
  expect(first).toMatchObject({ from: 'notices@ejia.example', to: 'chen@example.cn' })
  for (const { bytes } of [first, second]) expect(bytes.toString()).toContain('Message-ID: <n-1@ejia.example>')
  expect(textPartOf(first.bytes.toString(), 'text/html')).toContain(
    '<p>一件 &lt;b>事项&lt;/b><br>请处理 &amp; 回复</p><p>谢谢</p>',
  )
})

test('an address cannot smuggle in headers or other recipients', async () => {
  const letter = { from: 'notices@ejia.example', to: 'a@example.cn\r\nBcc: b@example.cn', id: 'n', content }
  const mailed = await composeMail(letter)
  expect(mailed.bytes.toString()).not.toMatch(/^Bcc:/m)
})
