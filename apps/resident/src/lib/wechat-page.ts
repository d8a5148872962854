import { type Point, wechat } from '@ejia/contract'
import { call } from './api.ts'

/** WeChat's own, for pages that it opens; fetched there alone, and only where the city has a service account. */
const script = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js'

type Found = { readonly longitude: number; readonly latitude: number; readonly accuracy: number }

type Sdk = {
  readonly config: (options: object) => void
  readonly ready: (then: () => void) => void
  readonly error: (then: (why: unknown) => void) => void
  readonly getLocation: (options: {
    readonly type: 'gcj02'
    readonly success: (found: Found) => void
    readonly fail: (why: unknown) => void
    readonly cancel: (why: unknown) => void
  }) => void
}

declare global {
  var wx: Sdk | undefined
}

let opening: Promise<Sdk> | undefined

/** Where WeChat says that one is, which is surer inside it than what the web view knows; its maps speak GCJ-02. */
export async function locateInWechat(page: string): Promise<Point> {
  opening ??= open(page)
  const sdk = await opening
  const { longitude, latitude, accuracy } = await new Promise<Found>((success, fail) => {
    sdk.getLocation({ type: 'gcj02', success, fail, cancel: fail })
  })
  return {
    longitude: Number(longitude),
    latitude: Number(latitude),
    coordSys: 'gcj02',
    accuracyMetres: Math.min(Number(accuracy), 100_000),
  }
}

async function open(url: string): Promise<Sdk> {
  const signature = await call(wechat.signWechatPage, { query: { url } })
  await fetchScript()
  const sdk = globalThis.wx
  if (!sdk) throw new Error('the script brought nothing')
  await new Promise<void>((ready, fail) => {
    sdk.ready(ready)
    sdk.error(fail)
    sdk.config({ ...signature, debug: false, jsApiList: ['getLocation'] })
  })
  return sdk
}

function fetchScript(): Promise<void> {
  return new Promise((done, fail) => {
    const element = document.createElement('script')
    element.src = script
    element.addEventListener('load', () => done())
    element.addEventListener('error', () => fail(new Error('WeChat’s script did not come')))
    document.head.append(element)
  })
}
