import { newId } from '@ejia/client'
import { commands, incidents } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { logIn, type SignedIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterConsole } from './screens/console.ts'
import { beginCommand, goToQueue, openCode, sendForm, waitForFocus, waitForNext } from './screens/desk.ts'
import { type CountingKeyboard, countingKeyboard, type Interactions } from './screens/keyboard.ts'

const browser = startBrowser()
const mark = newId().slice(0, 4)
const areaCode = '350603003003001'
const categories = ['illegal-building', 'noise', 'street-light', 'rubbish', 'pets', 'parking']

type Kind = 'plain' | 'noted' | 'declined' | 'accepted' | 'verified' | 'called'
type Done = { readonly kind: Kind } & Interactions

test('a dispatcher goes through forty mixed matters with nothing but the keyboard', { timeout: 600_000 }, async () => {
  const { url } = inject('city')
  const [worker, head] = [await logIn(url, '林志强'), await logIn(url, '陈美华')]
  for (let at = 0; at < 30; at += 1) await sendToCentre(worker, head, at)
  const page = await browser.open({ name: '黄建平', device: 'desk' })
  await enterConsole(page, '黄建平')
  const keyboard = countingKeyboard(page)
  const done: Done[] = []

  await goToQueue(page, keyboard, '待分派')
  await keyboard.press('j')
  await page.locator('.action-bar').waitFor()
  while (done.length < 33 && (await openCode(page)) !== '') done.push(await handle(page, keyboard))
  await goToQueue(page, keyboard, '待核查')
  await keyboard.press('j')
  await page.locator('.action-bar').waitFor()
  while (done.length < 38 && (await openCode(page)) !== '') done.push(await verify(page, keyboard))
  while (done.length < 40) done.push(await takeCall(page, keyboard, done.length))

  console.log(tableOf(done))
  expect(done).toHaveLength(40)
  const plain = done.filter(({ kind }) => kind === 'plain')
  expect(plain.length).toBeGreaterThanOrEqual(20)
  // The first one carries the way to the queue.
  for (const { keys, texts } of plain.slice(1)) expect([keys, texts]).toEqual([2, 0])
})

async function sendToCentre(worker: SignedIn, head: SignedIn, at: number): Promise<void> {
  const what = at % 10 === 4 ? '不归我们管的事' : at % 10 === 7 ? '要先记一笔的事' : '普通的事'
  const body = {
    commandId: newId(),
    text: `${what} ${mark}-${at}`,
    categoryId: categories[at % categories.length] ?? 'noise',
    place: { areaCode, address: `${at}号楼` },
  }
  const { id } = await worker.call(incidents.reportIncident, { body })
  for (const person of [worker, head]) await escalate(person, id)
}

/** Up one level, by way of accepting it. */
async function escalate({ call }: SignedIn, id: string): Promise<void> {
  const params = { id }
  const next = async () => {
    const { version } = await call(incidents.getIncident, { params })
    return { commandId: newId(), expectedVersion: version }
  }
  await call(commands.accept, { params, body: await next() })
  await call(commands.escalate, { params, body: { ...(await next()), reason: '需要部门处理', tried: '上门劝导' } })
}

/** Takes the suggestion; where there is none the centre takes the matter itself. */
async function handle(page: Page, keyboard: CountingKeyboard): Promise<Done> {
  const before = await openCode(page)
  const text = await page.locator('.desk-right .incident-text').innerText()
  if (text.startsWith('不归我们管')) return decline(page, keyboard, before)
  if (text.startsWith('要先记一笔')) await note(page, keyboard)
  const suggestion = page.getByRole('group', { name: '建议分派给' })
  const isSuggested = await suggestion.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  )
  await keyboard.press(isSuggested ? '1' : 'a')
  if (isSuggested) await waitForFocus(page, '.drawer-foot .ant-btn-primary')
  else await page.getByRole('dialog').waitFor()
  await sendForm(page, keyboard, isSuggested ? 'Enter' : 'Control+Enter')
  await waitForNext(page, before)
  if (!isSuggested) return { kind: 'accepted', ...keyboard.take() }
  return { kind: text.startsWith('要先记一笔') ? 'noted' : 'plain', ...keyboard.take() }
}

async function note(page: Page, keyboard: CountingKeyboard): Promise<void> {
  await keyboard.press('n')
  await waitForFocus(page, 'textarea')
  await keyboard.write('已电话告知，请当天到场')
  await sendForm(page, keyboard, 'Control+Enter')
  await page.locator('.trail').getByText('已电话告知，请当天到场').waitFor()
}

async function decline(page: Page, keyboard: CountingKeyboard, before: string): Promise<Done> {
  await beginCommand(page, keyboard, '不予受理')
  await waitForFocus(page, 'textarea')
  await keyboard.write('属于住宅小区内部装修，由物业按约定处理')
  await keyboard.press('Tab')
  await keyboard.write('请联系小区物业，或拨打 12345')
  await sendForm(page, keyboard, 'Control+Enter')
  await waitForNext(page, before)
  return { kind: 'declined', ...keyboard.take() }
}

async function verify(page: Page, keyboard: CountingKeyboard): Promise<Done> {
  const before = await openCode(page)
  await page.locator('.action-bar').waitFor()
  await keyboard.press('v')
  await waitForFocus(page, 'textarea')
  await sendForm(page, keyboard, 'Control+Enter')
  await waitForNext(page, before)
  return { kind: 'verified', ...keyboard.take() }
}

/** A call is written down while the caller speaks. */
async function takeCall(page: Page, keyboard: CountingKeyboard, at: number): Promise<Done> {
  await keyboard.press('c')
  await waitForFocus(page, '#report_callerPhone')
  await keyboard.write('13800138000')
  await keyboard.press('Tab')
  await keyboard.write('林女士')
  await keyboard.press('Tab')
  await waitForFocus(page, '#report_text')
  await keyboard.write(`路灯不亮，晚上看不清路 ${mark}-${at}`)
  await keyboard.press('Tab')
  await waitForFocus(page, '#report_place')
  await keyboard.write('毅阳社区')
  await page.locator('.ant-select-item-option').first().waitFor()
  await keyboard.press('ArrowDown', 'Enter', 'Control+Enter')
  await page.getByText(/案码 .*，可以告诉来电人/).waitFor()
  return { kind: 'called', ...keyboard.take() }
}

function tableOf(done: readonly Done[]): string {
  const kinds = [...new Set(done.map(({ kind }) => kind))]
  const line = (name: string, of: readonly Done[]) => {
    const keys = of.reduce((sum, one) => sum + one.keys, 0)
    const texts = of.reduce((sum, one) => sum + one.texts, 0)
    return `${name.padEnd(10)} ${String(of.length).padStart(4)} ${String(keys).padStart(6)} ${String(texts).padStart(6)}`
  }
  return [
    'kind      count   keys  texts',
    ...kinds.map((kind) =>
      line(
        kind,
        done.filter((one) => one.kind === kind),
      ),
    ),
    line('all', done),
  ].join('\n')
}
