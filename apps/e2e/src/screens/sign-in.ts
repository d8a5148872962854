import { system } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { callTo } from '../city/call.ts'

/** Gives a page the session of somebody of the demonstration city, without the log-in page. */
export async function signIn(page: Page, url: string, name: string): Promise<void> {
  const person = (await callTo(url)(system.listDemoPeople, {})).find((one) => one.name === name)
  if (!person) throw new Error(`nobody in the demonstration city is called ${name}`)
  const { phone, password } = person
  await page.context().request.post(`${url}/api/session`, { data: { phone, password } })
}
