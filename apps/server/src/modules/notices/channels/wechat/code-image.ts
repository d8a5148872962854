import type { CodeAsked, CodeImage } from '../channel.ts'
import { type Account, ask } from './ask.ts'

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html */
export async function codeImage(
  account: Account,
  { scene, page, width }: CodeAsked,
  signal: AbortSignal,
): Promise<CodeImage> {
  const { version } = account.settings
  const body = {
    scene,
    page,
    // Only what is published can be checked; a trial version has pages that the published one lacks.
    check_path: version === 'formal',
    env_version: version === 'formal' ? 'release' : version === 'developer' ? 'develop' : 'trial',
    width,
  }
  const said = await ask(account, { path: '/wxa/getwxacodeunlimit', body }, signal)
  if (said.kind === 'refused') return { kind: 'refused', code: said.code }
  if (said.kind !== 'said') return { kind: 'later', code: said.code }
  const type = said.answer.header('content-type')
  return type?.startsWith('image/')
    ? { kind: 'image', type, bytes: said.answer.bytes }
    : { kind: 'later', code: 'unreadable' }
}
