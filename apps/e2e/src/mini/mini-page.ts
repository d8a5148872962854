import type { Page } from 'playwright-core'
import { packMini } from './pack.ts'

/** What the phone answers where WeChat asks it: its place in GCJ-02, its camera, its scanner, its letters. */
export type Phone = {
  readonly place?: { readonly longitude: number; readonly latitude: number; readonly name: string }
  /** WeChat granted this program to ask where one is; else there is only the pin on the map. */
  readonly locates?: boolean
  readonly photo?: string
  /** What its microphone hears, as a data address. */
  readonly voice?: string
  readonly scanned?: string
  readonly scale?: number
  readonly start?: string
  /** Who holds it, as WeChat tells the server in exchange. */
  readonly loginCode?: string
  /** The number that WeChat knows, and hands over where that is asked and agreed to. */
  readonly phoneNumber?: string
}

/** The mini-program in a browser, standing at the city's own address so that its requests reach the real server. */
export async function openMini(page: Page, phone: Phone, city = ''): Promise<void> {
  const body = await packMini()
  await page.route('**/mini', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await page.addInitScript((given) => Object.assign(globalThis, { PHONE: given }), phone)
  await page.goto(`${city}/mini`)
}
