import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import { newAddress } from '../city/call.ts'

const resultsFolder = join(import.meta.dirname, '../../test-results')

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
]

const sizes = {
  phone: { width: 360, height: 780 },
  widePhone: { width: 390, height: 844 },
  smallPhone: { width: 320, height: 640 },
  desk: { width: 1280, height: 800 },
} as const

export type PersonOptions = Pick<BrowserContextOptions, 'geolocation' | 'userAgent' | 'serviceWorkers'> & {
  /** Names the picture that is kept when the test fails. */
  readonly name: string
  readonly device: keyof typeof sizes
  /** Lets the page record; the browser plays a tone into it. */
  readonly microphone?: boolean
  /** Lets the page look; the browser shows the film of `startBrowser`. */
  readonly camera?: boolean
}

/**
 * A Chromium for the tests of a file. Everybody in a test has a browser context, and an address, of their own.
 * `film` makes what its cameras see.
 */
export function startBrowser(film?: () => Promise<string>) {
  let browser: Browser | undefined
  beforeAll(async () => {
    const seen = film === undefined ? [] : [`--use-file-for-fake-video-capture=${await film()}`]
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
    browser = await chromium.launch({ executablePath, args: [...args, ...seen] })
  })
  afterAll(() => browser?.close())
  return {
    open: async (options: PersonOptions): Promise<Page> => {
      if (!browser) throw new Error('the browser has not been started')
      return openPage(browser, options)
    },
  }
}

async function openPage(browser: Browser, options: PersonOptions): Promise<Page> {
  const { name, device, geolocation, userAgent, serviceWorkers, microphone, camera } = options
  const context = await browser.newContext({
    baseURL: inject('city').url,
    viewport: sizes[device],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    extraHTTPHeaders: { 'x-forwarded-for': newAddress() },
    ...(geolocation ? { geolocation } : {}),
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(serviceWorkers === undefined ? {} : { serviceWorkers }),
    permissions: [
      ...(geolocation ? ['geolocation'] : []),
      ...(microphone ? ['microphone'] : []),
      ...(camera ? ['camera'] : []),
    ],
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // A refused request is logged by the browser itself; the screens deal with it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  onTestFinished(async ({ task }) => {
    const failed = task.result?.state === 'fail'
    if (failed) await page.screenshot({ path: join(resultsFolder, `${task.name}-${name}.png`.replaceAll('/', '-')) })
    await context.close()
    if (faults.length > 0) throw new Error(`${name}'s page broke: ${faults.join('; ')}`)
  })
  return page
}
